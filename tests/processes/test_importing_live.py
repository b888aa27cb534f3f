"""A document that nobody has seen, imported while the server runs, is known to every worker."""

import os
from pathlib import Path

import pytest

from app import create_app
from cli import add_commands
from core.settings import Settings
from policy.shelf import LOOK_EVERY
from tests.policy.notices import PAGODA
from tests.processes.server import Server, text
from tests.processes.waiting import until

pytestmark = pytest.mark.processes

IN_TIME = LOOK_EVERY + 4
ASK_EVERY = 0.2
"""Seconds between the questions to workers that are to learn of something."""

QUESTION = "退捕渔民到企业就业补贴多少钱"


def flask(server: Server, *arguments: object) -> str:
    """Run a command of the desk on the server's database, in a process that is not the server's."""
    url = server.database.engine.url.render_as_string(hide_password=False)
    app = create_app(Settings(_env_file=None, database_url=url), database=server.database)
    add_commands(app)
    done = app.test_cli_runner().invoke(args=list(map(str, arguments)))
    assert done.exit_code == 0, done.output
    return done.stdout


def workers_that_quote(server: Server, words: str, phase: str) -> set[int]:
    """The workers whose library answers the question with these words; each may be asked."""
    for _ in range(4):
        number = os.urandom(4).hex()
        server.push(text(f"o_{number}", f"【库{phase}】{QUESTION}", number))
    return set(server.gates.noted(f"{phase} {words}"))


def known_to_all(server: Server, words: str, phase: str) -> None:
    """Every worker quotes these words within seconds."""
    until(lambda: server.workers() <= workers_that_quote(server, words, phase), IN_TIME, ASK_EVERY)


def test_an_imported_document_is_found_by_every_worker(server: Server, tmp_path: Path) -> None:
    file = tmp_path / "fish.txt"
    file.write_text(PAGODA, encoding="utf-8")
    known_to_all(server, "nothing", "未导")
    assert "青川县" in flask(server, "policy", "import", file)
    known_to_all(server, "2345元", "导入")
    file.write_text(PAGODA.replace("2345元", "2500元"), encoding="utf-8")
    flask(server, "policy", "import", file)
    known_to_all(server, "2500元", "改后")
    flask(server, "policy", "remove", "fish")
    known_to_all(server, "nothing", "撤下")
