"""Wires the rooms together: the only place where they meet."""

from collections.abc import Callable, Iterator
from functools import partial

from apiflask import APIFlask
from flask import Blueprint

from bot.outbound.client import WeChat
from bot.outbound.tokens import token_store
from bot.simulated.channel import SimulatedChannel, plays_wechat
from bot.simulator import simulator
from bot.sweeper import Sweeper
from bot.turns import Turns
from bot.webhook import webhook
from console.means import Means
from console.wiring import console_pages
from core.access import PublicReads
from core.api_docs import api_docs
from core.api_spec import describe
from core.clock import Clock, now
from core.db import Database
from core.front_door import front_door
from core.health import health, readiness
from core.http import mind_manners
from core.logs import configure_logs
from core.service_hours import ServiceHours
from core.settings import Settings, load_settings
from core.switched import BannerOf
from handlers.api import answers_api
from handlers.checking_content import content_check
from handlers.desk import Desk
from handlers.events import MENU_KEYS
from handlers.knowledge.day_reports import Offices, report_round
from handlers.knowledge.figures import Office
from handlers.knowledge.proposing import Proposing
from handlers.knowledge.publishing import Publishing
from handlers.knowledge.telling_askers import TellingAskers
from handlers.ledger import Ledger
from handlers.own.logging_in import exchange_with, numbers_from
from handlers.own.own_data_api import own_data_api
from hotline.figures.days import count_finished_day
from hotline.giving_back import return_to_queue
from hotline.look_up.indexing import index_new
from hotline.retention.retaining import retain_daily
from hotline.switchboard import Switchboard
from jobs.applying.applying_apis import applying_apis
from jobs.fairs.fairs_api import fair_blueprints
from jobs.hearing import hear, shipped_words
from jobs.posting.own_postings_api import Means as Posting
from jobs.posting.posting_apis import posting_apis
from jobs.posting.posting_rules import shipped_rules
from jobs.posting.submissions import Submissions
from jobs.posting.suspension import pause_unapproved
from jobs.recruitment_notices.api import notice_blueprints
from jobs.rounds import PARTS, Rounds
from jobs.searching.search_api import search_api
from matching.api import matching_api
from nlp.places.regions import in_force
from notify.deliver import Deliverer
from notify.employers import tell_reviewed
from notify.joining import Joining
from notify.mailbox import Outbox
from notify.reach import Office as Reach
from notify.telling_operators import measured
from notify.templates import read_templates
from people.api import Means as Accounts
from people.api import accounts_api
from people.content import Contents
from people.sessions import Sessions
from people.staff.one_time_codes import Vault
from policy.api import knowledge_api
from policy.check_api import check_api
from policy.records import Seal
from policy.shelf import Shelf

DESCRIPTION = "/api/v1/openapi.json"


def create_app(
    settings: Settings | None = None, clock: Clock = now, database: Database | None = None
) -> APIFlask:
    """The application for these settings (by default, those of the environment)."""
    settings = settings or load_settings()
    database = database or Database(settings.database_url)
    configure_logs()
    app = _described(settings)
    shelf = Shelf(database, in_force())
    ledger = Ledger(database, Seal(settings.secret_key), clock, _hours(settings))
    offices = _offices(settings, shelf)
    board = Switchboard(database)
    desk = Desk(shelf, settings.default_region or "", ledger, shipped_words, board.banner)
    turns = Turns(database, desk.answer, clock, Outbox())
    wechat = WeChat(settings, token_store(settings, database), clock)
    outward = _outward(settings, database, wechat, clock)
    app.extensions["wengang"] = {
        "database": database,
        "shelf": shelf,
        "words": shipped_words,
        "desk": desk,
        "ledger": ledger,
        "switchboard": board,
        "settings": settings,
        "sweeper": Sweeper(database, turns, clock),
        "wechat": wechat,
        "outward": outward,
        "offices": offices,
        "proposing": Proposing(database, shelf, settings.default_region or "", clock),
        "checks": readiness(settings, database, shelf.current),
        "regions": in_force(),
        "reads": PublicReads(app, settings),
        # What else is done when staff decided on a firm.
        "followers": [tell_reviewed, pause_unapproved],
    }
    app.extensions["wengang"]["deliverer"] = deliverer_of(app, outward, clock)
    mind_manners(app)
    for blueprint in _blueprints(app, turns, outward, clock):
        app.register_blueprint(blueprint)
    return app


def _hours(settings: Settings) -> ServiceHours:
    return ServiceHours.parse(settings.service_hours)


def _described(settings: Settings) -> APIFlask:
    app = APIFlask("wengang", title="稳岗 Wengang", docs_path=None, spec_path=DESCRIPTION)
    app.secret_key = settings.secret_key.get_secret_value()
    app.config.update(
        SESSION_COOKIE_NAME="wengang_desk",
        SESSION_COOKIE_PATH="/desk",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=not settings.development,
    )
    describe(app)
    return app


def _blueprints(app: APIFlask, turns: Turns, outward: WeChat, clock: Clock) -> Iterator[Blueprint]:
    """All there is to be asked, the door to WeChat first."""
    parts = app.extensions["wengang"]
    settings: Settings = parts["settings"]
    yield webhook(settings, turns)
    yield api_docs(app, "/api/v1/docs")
    yield front_door("/simulator/" if settings.development else "/desk/")
    yield health(parts["checks"], partial(measured, parts["database"], clock))
    if settings.development:
        yield simulator(settings, MENU_KEYS, parts["database"], clock)
    yield from _api(app, outward, clock)
    yield from _console(app, clock)


def _api(app: APIFlask, outward: WeChat, clock: Clock) -> Iterator[Blueprint]:
    """The blueprints of `/api/v1`, each with its guard."""
    parts = app.extensions["wengang"]
    settings, database = parts["settings"], parts["database"]
    desk, shelf = parts["desk"], parts["shelf"]
    reads: PublicReads = parts["reads"]
    sessions = Sessions(database, clock, reads.limit)
    reads.admit(sessions.named)
    yield reads.guard(answers_api(desk, shelf, clock))
    banner_of = _banner_at_home(app)
    yield reads.guard(knowledge_api(shelf, banner_of))
    yield reads.guard_staff(matching_api(shelf, clock, database))
    seal = Seal(settings.secret_key)
    yield reads.guard(check_api(shelf, clock, database, seal, banner_of, reads))
    app_id, regions = settings.miniprogram_app_id, parts["regions"]
    codes = exchange_with(outward), numbers_from(outward)
    check = content_check(outward, app_id, played=plays_wechat(settings))
    contents = Contents(database, check)
    accounts = Accounts(database, clock, regions, app_id, *codes, parts["followers"], contents)
    yield from accounts_api(sessions, reads, accounts)
    yield sessions.guard(own_data_api(database, clock, shelf))
    yield from fair_blueprints(database, clock, regions, reads, sessions)
    yield from notice_blueprints(database, clock, regions, reads, sessions)
    understand = partial(hear, regions=regions, home=settings.default_region)
    yield reads.guard(search_api(database, clock, regions, understand, banner_of))
    rules = shipped_rules(regions)
    applying = applying_apis(database, clock, understand, contents, rules.letters)
    yield from map(sessions.guard, applying)
    submissions = Submissions(database, clock, rules, check)
    posting = Posting(database, clock, regions, submissions)
    yield from posting_apis(sessions, reads, posting)


def _banner_at_home(app: APIFlask) -> BannerOf:
    """What is read of a place; who names none is at the office."""
    board: Switchboard = app.extensions["wengang"]["switchboard"]
    home: str = app.extensions["wengang"]["settings"].default_region or ""
    return lambda place: board.banner(place or home)


def _console(app: APIFlask, clock: Clock) -> Iterator[Blueprint]:
    """The blueprints of `/desk/`, each with its gate."""
    parts = app.extensions["wengang"]
    settings: Settings = parts["settings"]
    means = Means(
        database=parts["database"],
        clock=clock,
        regions=parts["regions"],
        home=settings.default_region or "",
        vault=Vault(settings.secret_key),
        # Staff are answered where the people's answers are off: they look what is wrong with them.
        desk=Desk(parts["shelf"], settings.default_region or "", parts["ledger"], shipped_words),
        shelf=parts["shelf"],
        switchboard=parts["switchboard"],
        offices=parts["offices"],
        hours=_hours(settings),
        proposing=parts["proposing"],
        followers=parts["followers"],
        slowly=parts["reads"].slowly,
        scene_code=parts["outward"].qrcode,
    )
    return console_pages(app, means)


def _outward(settings: Settings, database: Database, wechat: WeChat, clock: Clock) -> WeChat:
    """WeChat as people reach it: in development the simulator's phones and mini-program."""
    if not plays_wechat(settings):
        return wechat
    phones = SimulatedChannel(database, clock)
    return WeChat(settings, token_store(settings, database), clock, simulated=phones)


def _offices(settings: Settings, shelf: Shelf) -> Offices:
    """What figures are reckoned with, from the knowledge of the moment."""
    hours, home = _hours(settings), settings.default_region or ""
    return lambda: Office(shelf.current(), hours, home)


def _rounds(app: APIFlask, wechat: WeChat, clock: Clock) -> Callable[[], object]:
    """What the office does by itself when its time has come."""
    parts = app.extensions["wengang"]
    own = {
        "abandoned_handovers": return_to_queue,
        "looked_up_lines": index_new,
        "retention": retain_daily,
        "published": Publishing(parts["proposing"]).publish_due,
        "counted_days": count_finished_day,
    }
    slow = {"day_reports": report_round(parts["database"], parts["offices"])}
    rounds = Rounds(parts["database"], clock, {**PARTS, **own}, slow)
    tell_askers = TellingAskers(parts["database"], parts["desk"], parts["shelf"], clock)
    join = Joining(parts["database"], wechat, clock)
    # Without a mini-program there is nobody to be the same person as.
    joining = join if parts["settings"].miniprogram_app_id else lambda: 0
    return lambda: (rounds(), tell_askers(), joining())


def deliverer_of(app: APIFlask, wechat: WeChat, clock: Clock) -> Deliverer:
    """Who sends what is due and goes the office's rounds; it remembers when it last looked."""
    parts = app.extensions["wengang"]
    settings: Settings = parts["settings"]
    reach = Reach(settings.miniprogram_app_id, read_templates(settings.notice_templates))
    return Deliverer(
        parts["database"], wechat, reach, clock, round_first=_rounds(app, wechat, clock)
    )
