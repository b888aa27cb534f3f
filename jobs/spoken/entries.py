"""What the files of the words of work hold: occupations.yaml and work.yaml."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, RootModel

from jobs.spoken.understood import Kind
from nlp.text import plain


def _findable(value: str) -> str:
    if len(plain(value)) < 2:
        raise ValueError(f"“{value}”太短，至少写两个字：一个字在哪句话里都会碰到")
    return value


def _named(value: str) -> str:
    if set(value) & set("男女岁"):
        raise ValueError(f"“{value}”带着性别或年龄，不能用作岗位名称，可写在 say 里")
    return value


Said = Annotated[str, AfterValidator(_findable)]
Name = Annotated[str, AfterValidator(_named), Field(min_length=1)]
Adcode = Annotated[str, Field(pattern="^[0-9]{6}$")]
_STRICT = ConfigDict(extra="forbid", frozen=True)


class Occupation(BaseModel):
    """An occupation: its names in postings' titles, and what people say for it.

    `chores` are said of it and of what one does for one's own family. `at` is the workplace
    that it has and no other: whoever cleans guest rooms does so in a hotel. What is `anything`
    tells too little by itself: who would learn at a barber's does not want to learn elsewhere.
    """

    model_config = _STRICT

    name: Name
    titles: tuple[Name, ...]
    say: tuple[Said, ...]
    chores: tuple[Said, ...] = ()
    at: Name | None = None
    anything: bool = False


class Entry(BaseModel):
    """Something else of work; who offers it offers what it `holds`, too, and is of this `kind`."""

    model_config = _STRICT

    name: Name
    names: tuple[Name, ...] = ()
    say: tuple[Said, ...]
    holds: tuple[Name, ...] = ()
    kind: Kind | None = None
    weak: bool = False


class Occupations(RootModel[tuple[Occupation, ...]]):
    """occupations.yaml."""


class Work(BaseModel):
    """work.yaml."""

    model_config = _STRICT

    workplaces: tuple[Entry, ...]
    benefits: tuple[Entry, ...]
    shifts: tuple[Entry, ...]
    certificates: tuple[Entry, ...]
    education: tuple[Entry, ...]
    kinds: dict[Kind, tuple[Said, ...]]
    near: tuple[Said, ...]
    places: tuple[Said, ...]
    provinces: tuple[str, ...]
    local: dict[Said, Adcode]
    unwanted: tuple[Entry, ...]
