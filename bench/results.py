"""What came of asking one question."""

import re
from dataclasses import asdict, dataclass
from typing import Any

from bench.citing import SOURCE, Place, agreed
from bench.clauses import Agreement
from bench.marking import Mark
from bench.question_sets import Question

LAPSED = "到期"

# An answer offers its further aspects by number, too, but does not ask.
_MENU = re.compile(r"？[^\n]*回复数字")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, its whole reply, the judgement, and how long each turn took.

    `wanted` is where the answer stands, `named` what the reply gives as its sources.
    """

    question: Question
    reply: str
    mark: Mark
    more: int
    milliseconds: tuple[float, ...]
    wanted: tuple[Place, ...]
    named: tuple[Place, ...]

    @property
    def kind(self) -> str:
        """What the reply is, as a reader of it sees it.

        `menu` asks back with numbered choices, `answer` names its source, `decline` does
        neither, `silence` is no reply at all.
        """
        if not self.reply:
            return "silence"
        if _MENU.search(self.reply):
            return "menu"
        return "answer" if self.cited else "decline"

    @property
    def cited(self) -> bool:
        """Whether the reply says where it comes from."""
        return SOURCE in self.reply

    @property
    def citation(self) -> Agreement | None:
        """How far the source named is the right one; None if no source is wanted."""
        return agreed(self.wanted, self.named) if self.wanted else None

    @property
    def misquoted(self) -> bool:
        """Whether the reply is right in content but names another source."""
        return self.mark.right and self.citation is Agreement.NONE

    @property
    def lapsed(self) -> bool:
        """Whether the reply says of a policy that it has lapsed."""
        return LAPSED in self.reply

    def to_json(self) -> dict[str, Any]:
        """Everything, as plain JSON values."""
        return {
            **asdict(self.question),
            "reply": self.reply,
            "kind": self.kind,
            "right": self.mark.right,
            "missing": self.mark.missing,
            "forbidden": self.mark.forbidden,
            "cited": self.cited,
            "lapsed": self.lapsed,
            "named": [asdict(one) for one in self.named],
            "citation": None if self.citation is None else self.citation.name.lower(),
            "more": self.more,
            "milliseconds": [round(one, 2) for one in self.milliseconds],
        }
