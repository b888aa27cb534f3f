"""Pictures by API: `POST /api/v1/uploads`, and `GET /api/v1/uploads/{id}` for those concerned."""

from typing import Any

from apiflask import APIBlueprint
from apiflask.fields import UploadFile
from flask import Response, g, request
from pydantic import BaseModel, Field

from core.clock import Clock
from core.db import Database
from core.errors import TooLarge
from people import uploads
from people.uploads import LARGEST, SIGNS, TOO_LARGE, Picture

ENVELOPE = 64 * 1024
"""Bytes a form has besides the picture in it, at most."""

PICTURES: dict[int | str, dict[str, str | dict[str, dict[str, Any]]]] = {
    200: {
        "description": "图片",
        "content": {name: {"schema": {"type": "string", "format": "binary"}} for name in SIGNS},
    }
}
"""What answers with a picture says of itself."""


class UploadIn(BaseModel):
    """A form with one picture in it."""

    file: UploadFile = Field(description="PNG 或 JPEG 图片，最大 5 MB")


class UploadOut(BaseModel):
    """A picture that is kept."""

    id: str = Field(description="编号，登记单位时填在 licence 里")
    url: str = Field(description="本人和单位成员凭令牌可以看的地址")


def uploads_api(database: Database, clock: Clock) -> APIBlueprint:
    """The blueprint of pictures."""
    blueprint = APIBlueprint("uploads", __name__, url_prefix="/api/v1", tag="图片")
    blueprint.before_request(_bound)

    @blueprint.post("/uploads")
    @blueprint.input(UploadIn, location="files")
    @blueprint.output(UploadOut, status_code=201, description="已收下")
    @blueprint.doc(
        summary="上传一张图片",
        description="表单里的 file 项，每次一张。一天之内没有用作营业执照的会删去。",
    )
    def upload(files_data: UploadIn) -> dict[str, Any]:
        with database.transaction() as connection:
            content = files_data.file.read()
            number = uploads.keep(connection, g.identity_id, content, clock())
        return {"id": number, "url": f"/api/v1/uploads/{number}"}

    @blueprint.get("/uploads/<upload_id>")
    @blueprint.doc(summary="看一张图片", responses=PICTURES)
    def show(upload_id: str) -> Response:
        with database.reading() as connection:
            return shown(uploads.get_picture(connection, g.identity_id, upload_id))

    return blueprint


def _bound() -> None:
    """Refuse what is too large before it is read."""
    request.max_content_length = LARGEST + ENVELOPE
    if (request.content_length or 0) > LARGEST + ENVELOPE:
        raise TooLarge(TOO_LARGE)


def shown(picture: Picture) -> Response:
    """A picture as an answer that nobody on the way may keep."""
    answer = Response(picture.content, mimetype=picture.media_type)
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
