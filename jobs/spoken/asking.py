"""The sayings by which a search is told from everything else that is said of work."""

import re
from collections.abc import Mapping
from pathlib import Path

from pydantic import ConfigDict, RootModel

from nlp.apart import SayingBook
from nlp.lexicon import BadLexicon, Lexicon
from policy.books import Said
from policy.files import KnowledgeError, file_faults, read_yaml

ASKING = "asking.yaml"
NEEDED = frozenset(
    {
        *(
            "clean",
            "report",
            "fair",
            "when",
            "employer",
            "standing",
            "policy",
            "mentioned",
            "status",
            "talk",
        ),
    }
)


class Sayings(RootModel[dict[str, Said]]):
    """asking.yaml."""

    model_config = ConfigDict(coerce_numbers_to_str=True)


class Asking:
    """Books of sayings, by what they are said for. Built once, never changed."""

    def __init__(self, sayings: Mapping[str, tuple[str, ...]]) -> None:
        """`sayings` has one list for each name in NEEDED; raises KnowledgeError otherwise."""
        if wrong := sorted(NEEDED ^ sayings.keys()):
            raise KnowledgeError(
                f"{ASKING}：应有且只有 {'、'.join(sorted(NEEDED))}，请核对“{wrong[0]}”"
            )
        try:
            self._books: dict[str, SayingBook] = {
                name: Lexicon(speech={name: says}).speech for name, says in sayings.items()
            }
        except BadLexicon as error:
            raise KnowledgeError(f"{ASKING}：{error}") from error
        self.talk = frozenset(sayings["talk"])
        """What is said around a search and says nothing itself."""
        talk = sorted(self.talk, key=len, reverse=True)
        self._talk = re.compile("|".join(map(re.escape, talk)))

    def says(self, name: str, text: str) -> bool:
        """Whether a text says something that is said for this."""
        return bool(self._books[name].find(text))

    def without(self, name: str, text: str) -> str:
        """A text with what is said for this blotted out."""
        for one in self._books[name].find(text):
            text = f"{text[: one.start]}{'，' * (one.end - one.start)}{text[one.end :]}"
        return text

    def left_over(self, text: str) -> str:
        """What a text says besides the small talk around a search."""
        return self._talk.sub("", text)


def read_asking(folder: Path) -> Asking:
    """The sayings of a folder; raises KnowledgeError naming file, line and remedy."""
    path = folder / ASKING
    if not path.is_file():
        raise KnowledgeError(f"没有 {path}，区分求职与其他问题的说法应写在那里")
    if faults := file_faults(path, Sayings):
        raise KnowledgeError(faults[0])
    return Asking(Sayings.model_validate(read_yaml(path)).root)
