"""How long each kind of what is held of people is kept, and why: data/desk/retention.yaml."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, RootModel, ValidationError

from policy.files import KnowledgeError, file_faults, read_yaml

FILE = Path(__file__).parents[2] / "data" / "desk" / "retention.yaml"


class Period(BaseModel):
    """How long something is kept, what becomes of it then, and the reason for so long."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    days: int = Field(ge=1, le=3650)
    label: str = Field(min_length=1)
    becomes: str = Field(min_length=1)
    because: str = Field(min_length=4)


class Periods(RootModel[dict[str, Period]]):
    """The file."""


@cache
def shipped_periods() -> Mapping[str, Period]:
    """The periods by what they are of; raises KnowledgeError."""
    try:
        return Periods.model_validate(read_yaml(FILE)).root
    except ValidationError:
        raise KnowledgeError("\n".join(file_faults(FILE, Periods))) from None
