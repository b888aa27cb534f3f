"""A knowledge small enough to be read in a test: one document, one card, a few facts."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from policy.files import Entry

FACTS: dict[str, Any] = {
    "employer_size": {
        "type": "enum",
        "label": "企业规模",
        "choices": {"micro_small": "小微企业", "medium": "中型企业", "large": "大型企业"},
    },
    "employment_months": {"type": "months", "label": "稳定就业时间"},
    "layoff_rate": {"type": "ratio", "label": "裁员率"},
    "new_hires": {"type": "count", "label": "新招人数"},
}
DOCUMENT: dict[str, Any] = {
    "id": "office-2020",
    "title": "稳就业实施方案",
    "number": "并人社发〔2020〕8号",
    "issuer": "太原市人社局",
    "issued": "2020-03-05",
    "region": "140100",
    "windows": [{"kind": "policy", "from": "2020-02", "to": "2020-06"}],
}
CARD: dict[str, Any] = {
    "id": "office-2020/hiring-grant",
    "family": "hiring_subsidy",
    "name": "吸纳就业补助",
    "kind": "benefit",
    "audience": ["employer"],
    "document": "office-2020",
    "article": "二（五）",
    "summary": "小微企业新招人，按人数给钱。",
    "when": {
        "all": [
            {"employer_size": "micro_small", "cite": "who"},
            {"employment_months": {">=": 6}, "cite": "who"},
        ]
    },
    "amounts": [{"fen": 150000, "per": "new_hires", "cite": "who"}],
    "cites": {"who": {"clause": "二（五）1", "quote": "满半年以上的，每人1500元"}},
    "tests": [
        {"given": {"employer_size": "micro_small", "employment_months": 6}, "holds": True},
        {"given": {"employment_months": 5}, "holds": False},
    ],
}
LEXICON: dict[str, Any] = {
    "terms": [{"means": ["小微企业"], "say": ["小厂"]}],
    "aspects": {"amount": ["多少钱"]},
    "doors": [{"topic": "医疗保险", "say": ["医保"], "door": "医疗保障局"}],
    "speech": {"greeting": ["你好"]},
}


def entries(
    card: dict[str, Any] | None = None,
    document: dict[str, Any] | None = None,
    facts: dict[str, Any] | None = None,
) -> list[Entry]:
    """The knowledge as entries, with parts of the card, document or facts replaced."""
    changed = {**deepcopy(CARD), **(card or {})}
    return [
        Entry("facts", "facts", {**deepcopy(FACTS), **(facts or {})}),
        Entry("document", "office-2020", {**deepcopy(DOCUMENT), **(document or {})}),
        Entry("card", "office-2020/hiring-grant", changed),
        *(Entry("lexicon", name, body) for name, body in LEXICON.items()),
    ]


def folder(path: Path, given: list[Entry] | None = None) -> Path:
    """The same as a folder of YAML files."""
    places = {"facts": ".", "document": "documents", "card": "cards", "lexicon": "lexicon"}
    for entry in given or entries():
        file = path / places[entry.kind] / f"{entry.name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.safe_dump(entry.body, allow_unicode=True), encoding="utf-8")
    return path
