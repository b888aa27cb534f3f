"""The light profile by API: `/api/v1/me/profile`, kept with consent and gone when asked."""

from typing import Any

from apiflask import APIBlueprint
from flask import g

from core.clock import Clock
from core.db import Database
from jobs.applying.applying_shapes import ConsentOut, ProfileIn, ProfileOut, profile_data
from jobs.applying.leaving import forget
from people import seekers
from people.content import Contents
from people.content_marks import Subject, note_marks
from people.seekers import CONSENT, Profile


def profile_api(database: Database, clock: Clock, contents: Contents) -> APIBlueprint:
    """The blueprint of a person's own profile."""
    blueprint = APIBlueprint("profile", __name__, url_prefix="/api/v1/me", tag="求职者")

    _add_keeping(blueprint, database, clock, contents)

    @blueprint.get("/consent")
    @blueprint.output(ConsentOut, description="给本人看的话")
    @blueprint.doc(summary="保存资料前给本人看的话")
    def show_consent() -> dict[str, Any]:
        return {"text": CONSENT}

    @blueprint.get("/profile")
    @blueprint.output(ProfileOut, description="我的资料")
    @blueprint.doc(summary="我的资料", responses={404: "还没有填写"})
    def show_profile() -> dict[str, Any]:
        with database.reading() as connection:
            return profile_data(seekers.get_profile(connection, g.identity_id))

    @blueprint.delete("/profile")
    @blueprint.output({}, status_code=204, description="已删除")
    @blueprint.doc(
        summary="删除我的资料", description="没有结果的投递一并撤回，单位再也看不到电话。"
    )
    def forget_profile() -> str:
        with database.transaction() as connection:
            forget(connection, g.identity_id, clock())
        return ""

    return blueprint


def _add_keeping(
    blueprint: APIBlueprint, database: Database, clock: Clock, contents: Contents
) -> None:
    @blueprint.put("/profile")
    @blueprint.input(ProfileIn)
    @blueprint.output(ProfileOut, description="我的资料")
    @blueprint.doc(summary="填写或修改我的资料", description="不用简历；要本人同意。")
    def keep_profile(json_data: ProfileIn) -> dict[str, Any]:
        said = Profile(json_data.name, json_data.phone, json_data.about)
        agreed_to, who = CONSENT if json_data.agreed else "", g.identity_id
        texts = {"name": said.name, "about": said.about} if json_data.agreed else {}
        remarks = contents.let_through(who, texts, "profile")
        with database.transaction() as connection:
            number = seekers.keep_profile(connection, who, said, agreed_to, clock())
            subject = Subject("profile", number, "求职者的资料")
            note_marks(connection, subject, who, texts, remarks, clock())
            return profile_data(seekers.get_profile(connection, g.identity_id))
