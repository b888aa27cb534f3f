"""Whose it is not, for them it is not there: every address, and everybody who might knock."""

import re

import pytest
from werkzeug.routing import Rule

from tests.conftest import Site
from tests.jobs.applying.callers import Phones
from tests.jobs.applying.hiring import PHONE, Fair

OURS = {"profile", "applying", "applicants", "settling", "searches"}
"""The blueprints that are walked."""

BODIES = {
    "invite": {"at": "2026-11-23T09:00:00+08:00", "way": "video"},
    "unsuitable": {"reason": "经验不符"},
    "settle": {"reason": "经验不符"},
    "at-work": {"answer": "yes"},
}


def rules(site: Site) -> list[tuple[str, Rule]]:
    """Every method of every address of ours."""
    return [
        (method, rule)
        for rule in site.app.url_map.iter_rules()
        if rule.endpoint.partition(".")[0] in OURS
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
    ]


def address(rule: Rule, **numbers: int) -> str:
    """The address of a rule, with these numbers in it."""
    path = re.sub(r"<int:(\w+)>", lambda found: str(numbers[found[1]]), rule.rule)
    return path.removeprefix("/api/v1")


@pytest.mark.parametrize("who", ["o_stranger", "o_other_firm", "o_clerk_of_other", "nobody"])
def test_whose_it_is_not_for_them_it_is_not_there(
    desk: Site, fair: Fair, phones: Phones, who: str
) -> None:
    firm, other, li = fair.firm(), fair.firm("另一家"), fair.seeker("o_li")
    other.joins("o_other_firm")
    other.joins("o_clerk_of_other")
    fair.seeker("o_stranger"), fair.seeker("o_other_firm", name="李红")
    posting = firm.posts()
    number = li.applies(posting)
    phone = phones.nobody() if who == "nobody" else phones(who)
    walked = 0
    for method, rule in rules(desk):
        if "<" not in rule.rule or "searches" in rule.rule:
            continue
        if rule.rule.endswith("/postings/<int:posting_id>/applications") and method == "POST":
            continue  # anybody may apply; the next test is about them
        path = address(rule, employer_id=firm.id, posting_id=posting, application_id=number)
        body = BODIES.get(path.rpartition("/")[2], {}) if method in ("POST", "PUT") else None
        answer = phone.calls(method, path, body)
        assert answer.status_code == (401 if who == "nobody" else 404), (method, path)
        assert PHONE not in answer.get_data(as_text=True)
        walked += 1
    assert walked == 13
    assert li.sees(number).state == "sent"


def test_everything_of_ours_asks_who_is_there(desk: Site, phones: Phones) -> None:
    for method, rule in rules(desk):
        numbers = dict.fromkeys(rule.arguments, 1)
        answer = phones.nobody().calls(method, address(rule, **numbers))
        assert answer.status_code == 401, (method, rule.rule)


def test_a_firm_does_not_reach_anothers_applicants_through_its_own_door(
    fair: Fair, phones: Phones
) -> None:
    firm, other, li = fair.firm(), fair.firm("另一家"), fair.seeker("o_li")
    posting = firm.posts()
    number = li.applies(posting)
    mine = phones(other.owner)
    mine.gets(f"/employers/{other.id}/applications/{number}", 404)
    mine.posts(f"/employers/{other.id}/applications/{number}/hire", status=404)
    mine.gets(f"/employers/{other.id}/postings/{posting}/applications", 404)
    mine.posts(f"/employers/{other.id}/postings/{posting}/settle", BODIES["settle"], 404)
    assert li.sees(number).state == "sent"


def test_who_is_one_person_reaches_what_is_theirs_by_any_name(fair: Fair, phones: Phones) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    program = "wx00000000000000bb"
    number = li.applies(firm.posts())
    fair.joined(li.identity, fair.identity("m_li", program))
    assert phones("m_li", program).posts(f"/me/applications/{number}/withdraw")
