"""People with the mini-program, firms, and the office, for stories of who may do what."""

import itertools
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask.testing import FlaskClient
from stdnum.cn import uscc
from urllib3 import encode_multipart_formdata
from werkzeug.test import TestResponse

from app import create_app
from core.settings import Settings
from people.identities import Identity, meet
from people.sessions import Sessions
from tests.conftest import Site
from tests.core.test_access import TOKEN

APP = "wx0000000000000000"
PNG = b"\x89PNG\r\n\x1a\n" + b"picture"

_numbers = itertools.count(1)


def credit_code() -> str:
    """A code that fits its check digit and belongs to nobody."""
    body = f"91140100MA{next(_numbers):07d}"
    return body + uscc.calc_check_digit(body)


@dataclass(frozen=True)
class Caller:
    """Somebody who asks the API with a token, or without one."""

    client: FlaskClient
    token: str = ""
    identity: int = 0

    def asks(self, method: str, path: str, **more: Any) -> TestResponse:
        """What comes back for a request to `/api/v1…`."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        headers |= more.pop("headers", {})
        return self.client.open(f"/api/v1{path}", method=method, headers=headers, **more)

    def gets(self, path: str, **query: Any) -> Any:
        """What is read at an address; it must be there."""
        answer = self.asks("GET", path, query_string=query)
        assert answer.status_code == 200, answer.get_json()
        return answer.get_json()

    def does(self, path: str, body: Mapping[str, Any] | None = None, method: str = "POST") -> Any:
        """What comes of an act; it must succeed."""
        more = {} if body is None else {"json": dict(body)}
        answer = self.asks(method, path, **more)
        assert answer.status_code in (200, 201, 204), answer.get_json()
        return answer.get_json(silent=True)

    def refused(
        self, path: str, body: Mapping[str, Any] | None = None, method: str = "POST"
    ) -> tuple[int, str]:
        """With which status and words an act is refused."""
        more = {} if body is None else {"json": dict(body)}
        answer = self.asks(method, path, **more)
        return answer.status_code, told(answer)

    def sends(self, content: bytes, name: str = "licence.png") -> TestResponse:
        """What comes back for a picture."""
        form, kind = encode_multipart_formdata({"file": (name, content)})
        return self.asks("POST", "/uploads", data=form, content_type=kind)

    def licence(self) -> str:
        """The number of a picture that is taken for a licence."""
        number: str = self.sends(PNG).get_json()["id"]
        return number

    def registers(self, **said: Any) -> dict[str, Any]:
        """The firm that is registered."""
        firm: dict[str, Any] = self.does("/employers", self.form(**said))
        return firm

    def form(self, **said: Any) -> dict[str, Any]:
        """What a firm writes to register, with what is said otherwise."""
        return {
            "name": "晋阳机械厂",
            "credit_code": credit_code(),
            "contact": "赵师傅",
            "phone": "13800000000",
            "size": "small",
            "industry": "制造业",
            "region": "太原",
            "address": "长治路 1 号",
            "licence": said.get("licence") or self.licence(),
        } | said


def told(answer: TestResponse) -> str:
    """The sentence of an error."""
    error: dict[str, Any] = answer.get_json()["error"]
    assert set(error) == {"code", "message", "fields", "request_id"}
    return " ".join([error["message"], *(line for one in error["fields"].values() for line in one)])


@dataclass(frozen=True)
class Town:
    """The desk with people who open its mini-program, and an office that gave out a token."""

    site: Site
    client: FlaskClient

    def person(self, openid: str = "", unionid: str = "") -> Caller:
        """Somebody who logged in."""
        database, clock = self.site.database, self.site.clock
        with database.transaction() as connection:
            who = Identity(APP, openid or secrets.token_hex(8))
            number = meet(connection, who, clock(), unionid)
            token, _ = Sessions(database, clock).open(connection, number, clock())
        return Caller(self.client, token, number)

    @property
    def staff(self) -> Caller:
        """The office."""
        return Caller(self.client, TOKEN)

    @property
    def stranger(self) -> Caller:
        """Somebody without a token."""
        return Caller(self.client)

    def approves(self, firm: Mapping[str, Any]) -> None:
        """The office lets a firm recruit."""
        self.staff.does(f"/staff/employers/{firm['id']}/approve", {"by": "审核员"})


def town_of(site: Site, **more: Any) -> Town:
    """The town around a desk with these settings besides."""
    url = site.database.engine.url.render_as_string(hide_password=False)
    settings = Settings(_env_file=None, database_url=url, api_tokens=TOKEN, **more)
    app = create_app(settings, site.clock, site.database)
    return Town(site, app.test_client())
