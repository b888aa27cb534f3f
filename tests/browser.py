"""A real browser at the simulator's page, and the page served to it."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from apiflask import APIFlask
from playwright.sync_api import Browser, Error, Locator, Page, Request, expect, sync_playwright
from werkzeug.serving import make_server

CHROMIUM = Path("/usr/bin/chromium")


class Visitor:
    """Somebody at the simulator's page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def asks(self, text: str) -> "Visitor":
        """Type a sentence, press Enter and wait for what comes back."""
        return self._awaits(lambda: self._types(text))

    def presses(self, name: str) -> "Visitor":
        """Press a button that sends something and wait for what comes back."""
        return self._awaits(lambda: self.button(name).click())

    def hears(self, *words: str) -> "Visitor":
        """The latest exchange shows each of the words."""
        for word in words:
            expect(self.latest).to_contain_text(word)
        return self

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str))

    def wire(self, title: str) -> str:
        """What the pane shows under a title."""
        return self.page.get_by_role("region", name=title, exact=True).inner_text()

    @property
    def exchanges(self) -> Locator:
        return self.page.locator(".exchange")

    @property
    def latest(self) -> Locator:
        return self.exchanges.last

    def _types(self, text: str) -> None:
        self.page.get_by_label("说点什么").fill(text)
        self.page.keyboard.press("Enter")

    def _awaits(self, act: Callable[[], None]) -> "Visitor":
        count = self.exchanges.count()
        act()
        expect(self.exchanges).to_have_count(count + 1)
        expect(self.latest.get_by_role("button", name="看报文")).to_be_visible()
        return self


@contextmanager
def serving(app: APIFlask) -> Iterator[str]:
    """Serve an application on a free port and give the simulator's address."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/simulator/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def started() -> Iterator[Browser]:
    """A browser; a process can have one at a time."""
    if not CHROMIUM.exists():
        pytest.fail("Chromium is not installed: run tests/system-packages.sh")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser) -> Iterator[Page]:
    """A page that knows nothing of the others."""
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.set_default_timeout(5000)
    yield page
    context.close()


@contextmanager
def visiting(page: Page) -> Iterator[Callable[..., Visitor]]:
    """Opens the page anew; in the end, nothing may have failed or gone outside."""
    wrong: list[str] = []

    def note_error(error: Error) -> None:
        wrong.append(str(error))

    def note_stranger(request: Request) -> None:
        if not request.url.startswith("http://127.0.0.1:"):
            wrong.append(request.url)

    def visit(address: str, width: int = 1280, height: int = 900) -> Visitor:
        page.set_viewport_size({"width": width, "height": height})
        page.goto(address)
        return Visitor(page)

    page.on("pageerror", note_error)
    page.on("request", note_stranger)
    yield visit
    page.unroute_all()
    page.remove_listener("pageerror", note_error)
    page.remove_listener("request", note_stranger)
    assert not wrong
