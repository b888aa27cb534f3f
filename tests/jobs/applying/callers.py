"""Phones that call the API: `phones("o_li").post("/me/applications/1/withdraw")`."""

from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from people.sessions import Sessions
from tests.conftest import Site
from tests.jobs.applying.hiring import Fair


class Phone:
    """Somebody logged in with the mini-program; nobody, without a token."""

    def __init__(self, client: FlaskClient, token: str = "") -> None:
        self._client = client
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}

    def calls(self, method: str, path: str, body: Any = None, **headers: str) -> TestResponse:
        """Ask the API."""
        sent = {} if body is None else {"json": body}
        return self._client.open(
            f"/api/v1{path}", method=method, headers=self._headers | headers, **sent
        )

    def gets(self, path: str, status: int = 200) -> Any:
        """What a GET brings, of this status."""
        return _read(self.calls("GET", path), status)

    def posts(self, path: str, body: Any = None, status: int = 200, **headers: str) -> Any:
        """What a POST brings, of this status."""
        return _read(self.calls("POST", path, body, **headers), status)

    def puts(self, path: str, body: Any, status: int = 200) -> Any:
        """What a PUT brings, of this status."""
        return _read(self.calls("PUT", path, body), status)

    def deletes(self, path: str, status: int = 204) -> Any:
        """What a DELETE brings, of this status."""
        return _read(self.calls("DELETE", path), status)


def _read(response: TestResponse, status: int) -> Any:
    assert response.status_code == status, response.get_data(as_text=True)
    return response.get_json(silent=True)


class Phones:
    """Gives people their phones."""

    def __init__(self, site: Site, fair: Fair) -> None:
        self._site = site
        self._fair = fair
        self._sessions = Sessions(site.database, site.clock)

    def __call__(self, openid: str, app: str = "") -> Phone:
        """The phone of who has this name, logged in."""
        number = self._fair.identity(openid, *([app] if app else []))
        with self._site.database.transaction() as connection:
            token, _ = self._sessions.open(connection, number, self._site.clock())
        return Phone(self._site.app.test_client(), token)

    def nobody(self) -> Phone:
        """A phone that is not logged in."""
        return Phone(self._site.app.test_client())
