"""What came of asking one question."""

import re
from dataclasses import asdict, dataclass
from typing import Any

from bench.marking import Mark
from bench.question_sets import Question

SOURCE = "依据"
LAPSED = "到期"

_MENU = re.compile(r"回复数字")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, its whole reply, the judgement, and how long each turn took."""

    question: Question
    reply: str
    mark: Mark
    more: int
    milliseconds: tuple[float, ...]

    @property
    def kind(self) -> str:
        """What the reply is, as a reader of it sees it.

        `answer` names its source, `menu` asks back with numbered choices, `decline` does
        neither, `silence` is no reply at all.
        """
        if not self.reply:
            return "silence"
        if self.cited:
            return "answer"
        return "menu" if _MENU.search(self.reply) else "decline"

    @property
    def cited(self) -> bool:
        """Whether the reply says where it comes from."""
        return SOURCE in self.reply

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
            "more": self.more,
            "milliseconds": [round(one, 2) for one in self.milliseconds],
        }
