"""A member of staff before a real browser: `lijing.presses("/").types("补贴").presses("Enter")`."""

import re
from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect

from tests.console.clerks import PASSWORD

MOST_TABS = 80

FOCUSED = """() => {
    const one = document.activeElement;
    if (one === document.body) return [];
    const label = one.labels && one.labels.length ? one.labels[0].textContent : "";
    return [one.getAttribute("aria-label") || "", label, one.textContent];
}"""


class Seat:
    """One browser, in which everything is done by keys."""

    def __init__(self, browser: Browser, address: str, width: int = 1280) -> None:
        # Without motion, so that no colour is measured while it fades from one to another.
        context = browser.new_context(
            locale="zh-CN", viewport={"width": width, "height": 900}, reduced_motion="reduce"
        )
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.address = address
        self.wrong: list[str] = []
        self.page: Page = context.new_page()
        self.page.set_default_timeout(5000)
        self.page.set_default_navigation_timeout(20000)
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("request", lambda request: self._note_stranger(request.url))

    def signs_in(self, name: str) -> "Seat":
        """Type name and password, and press Enter."""
        self.opens("sign-in").tabs_to("登录名").types(name).tabs_to("密码").types(PASSWORD)
        self.follows("登录")
        expect(self.page.get_by_role("button", name="退出")).to_be_visible()
        return self

    def opens(self, path: str) -> "Seat":
        """Go to a page below /desk/."""
        self.page.goto(f"{self.address}/desk/{path}")
        return self

    def presses(self, key: str) -> "Seat":
        """Press a key."""
        self.page.keyboard.press(key)
        return self

    def follows(self, name: str) -> "Seat":
        """Go with Tab to what is called so, and press Enter; another page comes."""
        self.tabs_to(name)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        return self

    def types(self, text: str) -> "Seat":
        """Type into what has the focus; a page that was just opened gives it a moment later."""
        expect(self.page.locator("input:focus, textarea:focus, select:focus")).to_have_count(1)
        self.page.keyboard.type(text)
        return self

    def fills(self, **fields: str) -> "Seat":
        """Write into the fields of those names."""
        for name, text in fields.items():
            self.page.locator(f"[name={name}]").first.fill(text)
        return self

    def picks(self, name: str, option: str) -> "Seat":
        """Choose from the list of that name that is open to choose from."""
        self.page.locator(f"select[name={name}]:visible").select_option(label=option)
        return self

    def opens_up(self, name: str) -> "Seat":
        """Go with Tab to what unfolds, and unfold it."""
        return self.tabs_to(name).presses("Enter")

    def clicks(self, name: str) -> "Seat":
        """Click the button or link that is called so, or begins so; another page comes."""
        called = re.compile("^" + re.escape(name.removesuffix("…")) + "$" * (name[-1] != "…"))
        page = self.page
        with page.expect_navigation():
            wanted = page.get_by_role("button", name=called).or_(
                page.get_by_role("link", name=called)
            )
            wanted.first.click()
        return self

    def tabs_to(self, name: str) -> "Seat":
        """Go with Tab to what is called so, or begins so if the name ends in …"""
        for _ in range(MOST_TABS):
            called = [one.strip() for one in self.page.evaluate(FOCUSED)]
            if name in called or any(is_begun(name, one) for one in called):
                return self
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab never comes to {name!r} on {self.page.url}")

    def sees(self, *words: str) -> "Seat":
        """The page shows each of the words, or soon does."""
        for word in words:
            expect(self.page.locator("body")).to_contain_text(word)
        return self

    def misses(self, *words: str) -> "Seat":
        """The page shows none of the words."""
        for word in words:
            expect(self.page.locator("body")).not_to_contain_text(word)
        return self

    def leaves(self) -> None:
        """Close the browser; nothing may have failed or gone outside."""
        self.page.context.close()
        assert self.wrong == []

    def _note_stranger(self, url: str) -> None:
        if not url.startswith(self.address):
            self.wrong.append(url)


def is_begun(name: str, called: str) -> bool:
    """Whether what ends in … is the beginning of a name."""
    return name.endswith("…") and called.startswith(name.removesuffix("…"))


Sit = Callable[..., Seat]
