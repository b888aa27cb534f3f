"""The office's own templates: which of WeChat's shows a kind of notice, and with what."""

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from core.settings import SettingsError
from notify.kinds import KINDS, Way


class Template(BaseModel):
    """A template: its number, which of a notice's fields (or `text`) each of its own shows, and
    the page or address it opens."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(min_length=1)
    shows: Mapping[str, str] = Field(min_length=1)
    opens: str | None = None


Templates = Mapping[tuple[str, Way], Template]

_WRITTEN = TypeAdapter(dict[str, dict[Literal["subscription", "template"], Template]])
EXAMPLE = '{"interview": {"template": {"id": "模板编号", "shows": {"thing1": "firm"}}}}'


def read_templates(written: str) -> Templates:
    """The templates as the setting NOTICE_TEMPLATES writes them; raises SettingsError."""
    if not written:
        return {}
    try:
        read = _WRITTEN.validate_json(written)
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"])) or "整个值"
        raise SettingsError(
            f"设置有误：NOTICE_TEMPLATES 的 {where} 不对，应形如 {EXAMPLE}"
        ) from error
    if strange := [kind for kind in read if kind not in KINDS]:
        raise SettingsError(
            f"设置有误：NOTICE_TEMPLATES 里没有“{strange[0]}”这种通知，有的是：{'、'.join(KINDS)}"
        )
    return {(kind, way): one for kind, ways in read.items() for way, one in ways.items()}
