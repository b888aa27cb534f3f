"""Learns where people end their clauses, and says how often that is right on sets held out.

    python -m bench.clause_ends [--write]

Learnt from the messages of all sets of dialogues and questions in bench/sets, and from the names
and sample questions of the cards, all told without their marks. Each quarter of the sets is tried
with what the other three teach; `--write` puts what all of them teach into the file the desk reads.
"""

import argparse
import json
import math
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from bench.served import ROOT
from bench.tables import table
from nlp.clause_ends import END, FILE, is_end, patterns, runs
from nlp.places.regions import RegionTree
from nlp.text import normalise, simplified
from policy.files import read_folder
from policy.knowledge import Knowledge

QUARTERS = 4
"""Parts of the sets, each held out once."""
SEEN = 4
"""A pattern met less often teaches nothing of others."""
ROUNDS = 5
STEP = 0.3
ASKED = ("", "给多少钱", "怎么申请", "能领不", "要什么条件", "是咋回事")
"""What is asked of a benefit by its name."""
FAINT = 0.4
"""A weight below it changes nothing worth its line."""

Place = tuple[list[str], bool]
Weights = dict[str, float]


def messages(file: Path) -> Iterator[str]:
    """What people said in a set, a message after the other as one that goes on."""
    for line in file.read_text("utf-8").splitlines():
        case = json.loads(line)
        yield "，".join(case.get("says") or [*case.get("prev", ()), case["text"]])


def of_cards() -> Iterator[str]:
    """What the cards call themselves and are asked: a long name is one clause with its question."""
    shelved = Knowledge(read_folder(ROOT / "data"), RegionTree()).cards.values()
    for card in (one.card for one in shelved):
        yield from card.asks
        for name in (card.name, *card.aliases):
            yield from (f"{name}{question}" for question in ASKED)


def places(texts: Iterable[str]) -> Iterator[Place]:
    """Every place between two characters with the patterns around it, and whether a clause ends."""
    for text in texts:
        told = runs(normalise(simplified(text)))
        run, ends, at = "".join(told), set(), 0
        for piece in told:
            at += len(piece)
            ends.add(at)
        for position, around in enumerate(patterns(run), 1):
            yield around, position in ends


def learnt(seen: Sequence[Place]) -> Weights:
    """Logistic regression, each weight with steps that grow smaller the more it moved."""
    met = Counter(one for around, _ in seen for one in around)
    known = [([one for one in around if met[one] >= SEEN] + [END], end) for around, end in seen]
    weights: Weights = dict.fromkeys((one for around, _ in known for one in around), 0.0)
    moved = dict.fromkeys(weights, 1e-6)
    chance = random.Random(1)
    for _ in range(ROUNDS):
        chance.shuffle(known)
        for around, end in known:
            wrong = 1 / (1 + math.exp(-sum(weights[one] for one in around))) - end
            if abs(wrong) > 0.01:
                for one in around:
                    moved[one] += wrong * wrong
                    weights[one] -= STEP * wrong / math.sqrt(moved[one])
    return {one: round(by, 1) for one, by in weights.items() if abs(by) >= FAINT or one == END}


def tried(weights: Weights, seen: Iterable[Place]) -> tuple[int, int, int]:
    """How many ends were found rightly, how many were found, how many there are."""
    right = found = there = 0
    for around, end in seen:
        told = is_end(around, weights)
        right += told and end
        found += told
        there += end
    return right, found, there


def main() -> int:
    """Print what is found on each quarter held out; write what all teach, if wanted."""
    parser = argparse.ArgumentParser(prog="bench.clause_ends", description="学习分句的位置")
    parser.add_argument("--write", action="store_true", help=f"写入 {FILE.name}")
    wanted = parser.parse_args()
    files = [*(ROOT / "bench/sets").glob("dialogues*.jsonl"), *(ROOT / "bench/sets").glob("mixed*")]
    sets = [list(places(messages(file))) for file in sorted(files)]
    cards = list(places(of_cards()))
    rows = []
    for quarter in range(QUARTERS):
        held = chain(*sets[quarter::QUARTERS])
        taught = [one for at, one in enumerate(sets) if at % QUARTERS != quarter]
        right, found, there = tried(learnt(list(chain(cards, *taught))), held)
        rows.append(
            (str(quarter + 1), there, found, f"{right / found:.1%}", f"{right / there:.1%}")
        )
    print(table(("另四分之一", "分句处", "找出", "其中对", "找到"), rows))
    if wanted.write:
        weights = learnt(list(chain(cards, *sets)))
        lines = (f"{one} {by:g}\n" for one, by in sorted(weights.items()))
        FILE.write_text("".join(lines), "utf-8")
        print(f"{FILE.name}：{len(weights)} 条")
    return 0


if __name__ == "__main__":
    sys.exit(main())
