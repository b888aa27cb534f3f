"""The office's own templates: which of WeChat's shows a kind of notice, and with what."""

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from core.settings import SettingsError
from notify.kinds import KINDS, WORDS, Kind, Way


class Template(BaseModel):
    """A template: its number, which of a notice's sources each of its own fields shows, and the
    page or address it opens."""

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
    templates: Templates = {
        (kind, way): one for kind, ways in read.items() for way, one in ways.items()
    }
    for (kind, way), template in templates.items():
        _must_be_of_use(KINDS[kind], way, template)
    return templates


def _must_be_of_use(kind: Kind, way: Way, template: Template) -> None:
    """Raise SettingsError if such a notice never goes this way, or has not what is to be shown."""
    if way not in kind.ways:
        raise SettingsError(
            f"设置有误：NOTICE_TEMPLATES 里的 {kind.name}（{kind.label}）不用{WORDS[way]}发，请删掉"
        )
    for shown, source in template.shows.items():
        if source not in kind.sources:
            raise SettingsError(
                f"设置有误：NOTICE_TEMPLATES 的 {kind.name}.{way}.shows.{shown} 写的是“{source}”，"
                f"{kind.label}没有这个字段，有的是：{'、'.join(kind.sources)}"
            )
