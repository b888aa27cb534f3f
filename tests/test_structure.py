"""What holds for the whole house, whoever builds in it next."""

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from apiflask import APIFlask
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from app import create_app
from core.db import Database
from core.settings import Settings, load_settings
from policy.files import read_yaml

ROOT = Path(__file__).parent.parent
RANKS = (
    ("core", "nlp", "eligibility"),
    ("bot", "people", "policy"),
    ("matching",),
    ("notify",),
    ("jobs",),
    ("hotline",),
    ("handlers",),
    ("console",),
    ("app",),
    ("cli",),
    ("wsgi",),
)
"""Who may import whom: only what stands in a row further up."""

VAGUE = {"utils", "util", "helpers", "services", "managers", "manager", "common", "misc"}
LONGEST_FILE, LONGEST_FUNCTION = 300, 40

# What a stranger may ask without saying who he is. In production the reads of the API follow
# the office's setting; the address of WeChat checks signatures of its own.
PUBLIC = {
    "/favicon.ico",
    "/",  # leads to a page
    "/wechat",
    "/healthz",
    "/readyz",
    "/metrics",
    "/static/<path:filename>",
    "/api/v1/docs",
    "/api/v1/docs/static/<path:filename>",
    "/api/v1/openapi.json",
    "/api/v1/answers",
    "/api/v1/eligibility/check",
    "/api/v1/cards",
    "/api/v1/cards/<path:id>",
    "/api/v1/facts",
    "/api/v1/session",
    "/api/v1/postings",
    "/api/v1/postings/template.xlsx",
    "/api/v1/fairs",
    "/api/v1/fairs/calendar",
    "/api/v1/fairs/<int:fair_id>",
    "/desk/sign-in",
    "/desk/static/<path:filename>",
    "/desk/vendor/<name>",
}
DEVELOPMENT_ONLY = "/simulator/"
REFUSED = {401, 403}

PRODUCTION = {
    "app_env": "production",
    "secret_key": "k" * 32,
    "wechat_token": "kaifangqu2026",
    "wechat_app_id": "wx8f3c0c1d2e3f4a5b",
    "wechat_app_secret": "9d1f" * 8,
}


@cache
def files() -> tuple[Path, ...]:
    """Every file of the project, committed or about to be."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    paths = {ROOT / name for name in listed.decode().split("\0") if name}
    return tuple(sorted(path for path in paths if path.is_file()))


def python(tests: bool = True) -> list[Path]:
    """Our Python files, with or without the tests and benches."""
    aside = () if tests else ("tests", "bench")
    return [path for path in files() if path.suffix == ".py" and room(path) not in aside]


def room(path: Path) -> str:
    """The room a file is in; a file at the top is one by itself."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


@cache
def parsed(path: Path) -> ast.Module:
    """The file as Python sees it."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every module imported somewhere in a tree, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", node.lineno


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a file."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def place(path: Path, line: int = 0) -> str:
    """Where something is, to click on."""
    return f"{path.relative_to(ROOT)}{f':{line}' if line else ''}"


def test_imports_point_one_way() -> None:
    rank = {name: number for number, names in enumerate(RANKS) for name in names}
    found = [
        f"{place(path, line)} imports {module}"
        for path in python(tests=False)
        for module, line in imports(parsed(path))
        for mine, theirs in [(rank.get(room(path)), rank.get(module.split(".")[0]))]
        if mine is not None and theirs is not None
        if module.split(".")[0] != room(path) and theirs >= mine
    ]
    assert found == []


def test_every_room_has_its_rank() -> None:
    rooms = {room(path) for path in files() if path.name == "__init__.py"} - {"tests", "bench"}
    assert rooms <= {name for names in RANKS for name in names}


def test_nobody_but_the_entry_and_the_tests_knows_the_app() -> None:
    users = {room(path) for path in python() if "app" in dict(imports(parsed(path)))}
    assert users <= {"cli", "wsgi", "tests", "bench"}


def test_eligibility_knows_no_other_room() -> None:
    rooms = {name for names in RANKS for name in names} - {"eligibility"}
    for path in python():
        if room(path) == "eligibility":
            assert not {name.split(".")[0] for name, _ in imports(parsed(path))} & rooms


def test_no_import_hides_inside_a_function() -> None:
    found = {
        place(path, line)
        for path in python()
        for function in functions(path)
        for _, line in imports(function)
    }
    assert found == set()


def test_of_the_word_lists_only_the_data_are_loaded() -> None:
    """Imported, they cost every start a second and more, and jieba unmarshals what lies in the
    shared temporary folder."""
    found = {
        f"{place(path, line)} imports {module}"
        for path in python(tests=False)
        for module, line in imports(parsed(path))
        if module.split(".")[0] in ("jieba", "pypinyin")
    }
    assert found == set()


def test_names_say_what_is_in_there() -> None:
    parts = {part for path in files() for part in path.relative_to(ROOT).parts}
    assert {part for part in parts if part.split(".")[0].lower() in VAGUE} == set()


def test_files_fit_on_a_few_screens() -> None:
    sizes = {
        place(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in python(tests=False)
        if room(path) != "migrations"  # the tables of one release stay in one file
    }
    assert {name: size for name, size in sizes.items() if size > LONGEST_FILE} == {}


def test_functions_fit_on_one_screen() -> None:
    sizes = {
        place(path, function.lineno): (function.end_lineno or 0) - function.lineno + 1
        for path in python(tests=False)
        if room(path) != "migrations"  # a list of columns, not a thought to follow
        for function in functions(path)
    }
    assert {name: size for name, size in sizes.items() if size > LONGEST_FUNCTION} == {}


def test_the_clock_is_the_only_source_of_the_day() -> None:
    asked = re.compile(r"\b(?:datetime\.(?:now|utcnow|today)|date\.today)\(")
    found = [
        place(path)
        for path in python(tests=False)
        if asked.search(path.read_text(encoding="utf-8"))
    ]
    assert found == ["core/clock.py"]


def test_tables_are_made_in_the_files_called_tables() -> None:
    found = {
        place(path, node.lineno)
        for path in python(tests=False)
        if path.name != "tables.py"
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.func.id == "Table"
    }
    assert found == set()


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_every_setting_is_documented(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    names = {name.upper() for name in Settings.model_fields}
    assert {name for name in names if f"`{name}`" not in text} == set()


def test_migrations_are_numbered_in_one_row() -> None:
    paths = sorted((ROOT / "migrations/versions").glob("*.py"))
    numbers = [path.name.split("_")[0] for path in paths]
    assert numbers == [f"{number:04}" for number in range(1, len(paths) + 1)]
    for path, number, before in zip(paths, numbers, [None, *numbers], strict=False):
        values = {
            node.targets[0].id: ast.literal_eval(node.value)
            for node in parsed(path).body
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
            if node.targets[0].id in ("revision", "down_revision")
        }
        assert values == {"revision": number, "down_revision": before}, path.name


def test_every_file_of_data_can_be_read_strictly() -> None:
    for path in files():
        if room(path) == "data" and path.suffix in (".yaml", ".yml"):
            assert read_yaml(path), f"{path} is empty"


def test_nothing_knows_the_machine_it_was_made_on() -> None:
    machine = re.compile(r"(?<![\w.])/(?:home|Users|root|work|mnt)/\w|\b[A-Z]:\\\w")
    found = {
        place(path)
        for path in files()
        if machine.search(path.read_text(encoding="utf-8", errors="ignore"))
    }
    assert found == set()


@pytest.fixture(scope="module")
def production(tmp_path_factory: pytest.TempPathFactory) -> Iterator[APIFlask]:
    """The application as an office runs it."""
    url = f"sqlite:///{tmp_path_factory.mktemp('db')}/empty.db"
    database = Database(url)
    settings = load_settings(_env_file=None, database_url=url, **PRODUCTION)
    yield create_app(settings, database=database)
    database.engine.dispose()


def test_in_production_there_is_no_simulator(production: APIFlask) -> None:
    assert not [rule for rule in production.url_map.iter_rules() if "simulator" in rule.rule]


def test_a_stranger_is_refused_everything_that_is_not_public(production: APIFlask) -> None:
    stranger = production.test_client()
    let_in = {
        f"{method} {rule.rule}": answer.status_code
        for rule in production.url_map.iter_rules()
        if rule.rule not in PUBLIC
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
        for answer in [stranger.open(address(rule), method=method)]
        if answer.status_code not in REFUSED and not turned_away(rule, answer)
    }
    assert let_in == {}


def turned_away(rule: Rule, answer: TestResponse) -> bool:
    """Whether a browser is sent to sign in, or its form refused as none of our own page."""
    to_the_door = "/desk/sign-in" in answer.headers.get("Location", "")
    return rule.rule.startswith("/desk/") and (to_the_door or answer.status_code == 400)


def address(rule: Rule) -> str:
    """An address that the rule answers to."""
    return re.sub(r"<[^>]+>", "1", rule.rule)
