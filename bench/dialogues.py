"""Has people tell the desk what they are and ask what they get, and marks the last reply.

    python -m bench.dialogues [FILE] [--show]

A case names a region, a day, the messages of one person, and what the last reply must say and
must not. The desk answers in this process, over `data/`, from one message to the next as in the
chat; `--show` prints the replies that lack something, with the reader's reason.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from bench.lexicon import shelf
from bench.marking import mark
from bench.served import ROOT
from bot.messages import Incoming, Memory, Reply, Turn
from handlers.desk import Desk
from nlp.places.regions import RegionTree
from policy.files import read_folder
from policy.knowledge import Knowledge

SET = ROOT / "bench/sets/dialogues.jsonl"


def told(desk: Desk, region: str, day: date, messages: list[str]) -> Reply:
    """The reply to the last message of somebody who is in a region (adcode)."""
    reply = Reply(memory=Memory(region=region))
    for text in messages:
        incoming = Incoming("text", "bench", "", 0, "", text)
        reply = desk.answer(Turn(incoming, reply.memory, day))
    return reply


def main() -> int:
    """Run the set and print how many replies say what they must."""
    parser = argparse.ArgumentParser(prog="bench.dialogues", description="用对话核对结论与金额")
    parser.add_argument("file", nargs="?", type=Path, default=SET)
    parser.add_argument("--show", action="store_true", help="列出没答对的")
    wanted = parser.parse_args()
    knowledge = Knowledge(read_folder(ROOT / "data"), RegionTree())
    desk = Desk(shelf(knowledge), "")
    lines = wanted.file.read_text("utf-8").splitlines()
    right = sum(_is_right(desk, knowledge, json.loads(line), wanted.show) for line in lines)
    print(f"答对 {right}/{len(lines)}")
    return 0


def _is_right(desk: Desk, knowledge: Knowledge, case: Mapping[str, Any], show: bool) -> bool:
    region = knowledge.regions.find(case["region"])
    day = date.fromisoformat(case["as_of"])
    reply = told(desk, region.adcode if region else "", day, case["says"])
    found = mark(reply.text, case["must"], case["must_not"])
    if show and not found.right:
        lacking = "；".join(" / ".join(group) for group in found.missing)
        print(f"✗ {case['id']} [{case['region']} {day}] {' · '.join(case['says'])}")
        print(f"  缺：{lacking or '—'}　不该说：{'、'.join(found.forbidden) or '—'}　{case['why']}")
        print("  │ " + reply.text.replace("\n", "\n  │ ") + "\n")
    return found.right


if __name__ == "__main__":
    sys.exit(main())
