"""Pictures: taken if they are some, shown to those concerned alone, swept if nobody needs them."""

from datetime import timedelta
from io import BytesIO

import pytest

from people.uploads import LARGEST, MOST_UNUSED, UNUSED
from tests.people.world import PNG, Caller, Town, told

JPEG = b"\xff\xd8\xff\xe0picture"


@pytest.fixture
def owner(town: Town) -> Caller:
    """Who sends pictures up."""
    return town.person()


@pytest.mark.parametrize(("content", "kind"), [(PNG, "image/png"), (JPEG, "image/jpeg")])
def test_a_picture_comes_back_as_it_was_sent(owner: Caller, content: bytes, kind: str) -> None:
    sent = owner.sends(content, "照片.exe").get_json()
    shown = owner.asks("GET", sent["url"].removeprefix("/api/v1"))
    assert (shown.data, shown.mimetype) == (content, kind)
    assert shown.headers["Cache-Control"] == "private, no-store"
    assert shown.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7", b"<svg onload=alert(1)>", b"GIF89a"], ids=repr
)
def test_what_is_no_picture_is_not_taken_whatever_it_is_called(
    owner: Caller, content: bytes
) -> None:
    answer = owner.sends(content, "licence.png")
    assert (answer.status_code, "PNG 或 JPEG" in told(answer)) == (422, True)


@pytest.mark.parametrize("size", [LARGEST + 1, LARGEST + 2**20])
def test_a_picture_that_is_too_large_is_refused_in_plain_words(owner: Caller, size: int) -> None:
    answer = owner.sends(PNG.ljust(size, b"x"))
    assert (answer.status_code, told(answer)) == (
        413,
        "图片最大 5 MB，请压缩或截小一些再传。",
    )
    assert owner.sends(PNG.ljust(LARGEST, b"x")).status_code == 201


def test_a_form_without_a_picture_is_told_what_is_missing(owner: Caller) -> None:
    form = {"picture": (BytesIO(PNG), "a.png")}
    answer = owner.asks("POST", "/uploads", data=form, content_type="multipart/form-data")
    assert (answer.status_code, list(answer.get_json()["error"]["fields"])) == (422, ["file"])


def test_a_licence_is_seen_by_the_firms_members_and_staff_alone(town: Town, owner: Caller) -> None:
    firm, clerk, other = owner.registers(), town.person(), town.person()
    address = f"/uploads/{firm['licence']}"
    assert [one.asks("GET", address).status_code for one in (clerk, other)] == [404, 404]
    code = owner.does(f"/employers/{firm['id']}/invitations")["code"]
    clerk.does("/invitations/accept", {"code": code, "name": "钱会计"})
    statuses = [one.asks("GET", address).status_code for one in (owner, clerk, other)]
    assert statuses == [200, 200, 404]
    assert town.staff.asks("GET", f"/staff/employers/{firm['id']}/licence").data == PNG


def test_nobody_registers_with_another_persons_picture(town: Town, owner: Caller) -> None:
    firm, other = owner.registers(), town.person()
    status, words = other.refused("/employers", other.form(licence=firm["licence"]))
    assert (status, "重新上传营业执照" in words) == (422, True)


def test_what_no_firm_needs_is_swept_after_a_day(town: Town, owner: Caller) -> None:
    firm, unused = owner.registers(), owner.licence()
    town.site.clock.moment += UNUSED + timedelta(seconds=1)
    owner.licence()
    assert owner.asks("GET", f"/uploads/{unused}").status_code == 404
    assert owner.asks("GET", f"/uploads/{firm['licence']}").status_code == 200


def test_nobody_fills_the_disk(owner: Caller) -> None:
    owner.registers()
    for _ in range(MOST_UNUSED):
        owner.licence()
    assert owner.sends(PNG).status_code == 409
