"""Cards that nobody has seen, loaded while the server runs, are answered from by every worker."""

import json
import shutil
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from string import ascii_lowercase
from typing import Any

import pytest

from core.clock import now
from policy import store
from policy.files import read_folder
from tests.policy.notices import PAGODA
from tests.processes import databases
from tests.processes.server import ROOT, Server, serving, text
from tests.processes.test_importing_live import ASK_EVERY, IN_TIME, flask
from tests.processes.waiting import until

pytestmark = pytest.mark.processes

QUESTION = "屏山县竹编工坊带徒弟补多少钱"
NOTICE = """屏山县人力资源和社会保障局
屏人社发〔2025〕23号
关于扶持竹编工坊带徒的通知
一、带徒补贴
竹编工坊每带出1名徒弟，补贴1370元。工坊应开办9个月以上。
二、期限
本通知自2025年3月1日起执行，至2098年10月31日止。
"""
"""Invented: the benefit, the sum, the number and the office."""

FACTS = """
bamboo_apprentices: {type: count, label: 带出的徒弟, says: 带出的徒弟}
bamboo_workshop_months: {type: months, label: 竹编工坊开办时间, says: 竹编工坊开办}
"""
DOCUMENT = """
id: pingshan-2025
title: 关于扶持竹编工坊带徒的通知
number: 屏人社发〔2025〕23号
issuer: 屏山县人力资源和社会保障局
issued: "2025-03-01"
region: "511529"
"""
CARD = """
id: pingshan-2025/bamboo-apprentices
family: bamboo_apprentice_grant
name: 竹编工坊带徒补贴
kind: benefit
audience: [employer]
document: pingshan-2025
article: 一
summary: 竹编工坊带出徒弟，按人数给钱。
asks:
  - 竹编工坊带徒弟给多少钱
when: {bamboo_workshop_months: {">=": 9}, cite: since}
amounts:
  - {fen: 137000, per: bamboo_apprentices, cite: sum}
windows:
  - {kind: policy, from: "2025-03-01", to: "2098-10-31", cite: until}
cites:
  sum: {clause: 一, quote: 竹编工坊每带出1名徒弟，补贴1370元}
  since: {clause: 一, quote: 工坊应开办9个月以上}
  until: {clause: 二, quote: 自2025年3月1日起执行，至2098年10月31日止}
tests:
  - {given: {bamboo_workshop_months: 9}, holds: true}
  - {given: {bamboo_workshop_months: 8}, holds: false}
"""


@pytest.fixture(scope="module", params=databases.KINDS)
def running(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """A server with what we ship, apart from the one of other files, as its cards will change."""
    folder = tmp_path_factory.mktemp("loading")
    with databases.fresh(request, folder) as database:
        with database.transaction() as connection:
            store.replace_all(connection, read_folder(ROOT / "data"), now())
        with serving(database, folder) as server:
            yield server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What we ship and an invented card of a county in another province."""
    folder = shutil.copytree(ROOT / "data", tmp_path / "data")
    (folder / "documents/pingshan-2025.yaml").write_text(DOCUMENT, encoding="utf-8")
    card = folder / "cards/pingshan-2025/bamboo-apprentices.yaml"
    card.parent.mkdir()
    card.write_text(CARD, encoding="utf-8")
    with (folder / "facts.yaml").open("a", encoding="utf-8") as facts:
        facts.write(FACTS)
    return folder


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """The text of the invented document, named by its id."""
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "pingshan-2025.txt").write_text(NOTICE, encoding="utf-8")
    return texts


class Asker:
    """Somebody who asks in the chat again and again, and learns which worker answered."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._asked = 0

    def asks(self, question: str) -> tuple[int, str]:
        """The worker and what it answered; everybody who asks is another person."""
        self._asked += 1
        gate = "".join(ascii_lowercase[int(digit)] for digit in str(self._asked))
        self.server.gates.open(gate)
        push = text(f"o_{gate}", f"{question}【答{gate}】", self._asked)
        heard = self.server.push(push)
        return self.server.gates.arrival(gate), heard.text

    def all_answer(self, question: str, *words: str) -> None:
        """Within seconds every worker answers with all of these words."""
        found: set[int] = set()

        def answered() -> bool:
            worker, answer = self.asks(question)
            if all(word in answer for word in words):
                found.add(worker)
            return self.server.workers() <= found

        until(answered, IN_TIME, ASK_EVERY)


def answers(server: Server, question: str, **more: str) -> dict[str, Any]:
    """What the API answers."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
    body = json.dumps({"text": question, **more})
    connection.request("POST", "/api/v1/answers", body, {"Content-Type": "application/json"})
    answer: dict[str, Any] = json.loads(connection.getresponse().read())
    connection.close()
    return answer


def test_loaded_cards_are_answered_from_by_every_worker(
    running: Server, folder: Path, texts: Path
) -> None:
    somebody, workers = Asker(running), running.workers()
    assert "1370" not in somebody.asks(QUESTION)[1]

    assert "检查通过" in flask(running, "cards", "check", folder, "--texts", texts)
    assert "更新 3 项，撤下 0 项" in flask(running, "cards", "load", folder)
    somebody.all_answer(
        QUESTION, "1370元", "9个月", "屏人社发〔2025〕23号", "屏山县", "2098年10月31日"
    )
    assert running.workers() == workers

    answer = answers(running, QUESTION)
    assert answer["cards"] == ["pingshan-2025/bamboo-apprentices"]
    source = {"document": "关于扶持竹编工坊带徒的通知", "number": "屏人社发〔2025〕23号"}
    assert source | {"clause": "一"} in answer["cites"]

    late = answers(running, QUESTION, as_of="2098-11-01")["text"]
    assert "已经到期" in late
    for elsewhere in ("太原市", "淄川区", "成都市"):
        asked = answers(running, "竹编工坊带徒弟补多少钱", region=elsewhere)
        assert "pingshan-2025/bamboo-apprentices" not in asked["cards"]
        assert "1370" not in asked["text"]

    assert "撤下 2 项" in flask(running, "cards", "load", ROOT / "data")
    until(lambda: "1370" not in somebody.asks(QUESTION)[1], IN_TIME, ASK_EVERY)


def test_an_imported_document_is_quoted_in_the_chat_by_every_worker(
    running: Server, tmp_path: Path
) -> None:
    somebody, question = Asker(running), "青川县退捕渔民到企业就业补贴多少钱"
    assert "2345" not in somebody.asks(question)[1]
    file = tmp_path / "fish.txt"
    file.write_text(PAGODA, encoding="utf-8")
    flask(running, "policy", "import", file)
    somebody.all_answer(question, "2345元", "青人社发〔2024〕17号", "一（一）")


def test_a_sum_that_the_document_does_not_state_never_reaches_the_workers(
    running: Server, folder: Path
) -> None:
    card = folder / "cards/pingshan-2025/bamboo-apprentices.yaml"
    card.write_text(CARD.replace("fen: 137000", "fen: 173000"), encoding="utf-8")
    with pytest.raises(AssertionError, match="1730 元在引用的原文里没有"):
        flask(running, "cards", "load", folder)
    assert "1730" not in Asker(running).asks(QUESTION)[1]
