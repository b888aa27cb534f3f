"""Wires the rooms together: the only place where they meet."""

from apiflask import APIFlask

from bot.outbound.client import WeChat
from bot.outbound.tokens import token_store
from bot.simulated.channel import SimulatedChannel, plays_wechat
from bot.simulator import simulator
from bot.sweeper import Sweeper
from bot.turns import Turns
from bot.webhook import webhook
from core.access import PublicReads
from core.api_docs import api_docs
from core.clock import Clock, now
from core.db import Database
from core.health import health, readiness
from core.http import mind_manners
from core.logs import configure_logs
from core.settings import Settings, load_settings
from handlers.api import answers_api
from handlers.desk import Desk
from handlers.events import MENU_KEYS
from handlers.ledger import Ledger
from jobs.fairs_api import fair_blueprints
from matching.api import matching_api
from nlp.regions import RegionTree
from notify.deliver import Deliverer
from notify.mailbox import Outbox
from notify.reach import Office
from notify.templates import read_templates
from people.sessions import Sessions
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
    app = APIFlask("wengang", title="稳岗 Wengang", docs_path=None, spec_path=DESCRIPTION)
    app.security_schemes = {"Bearer": {"type": "http", "scheme": "bearer"}}
    app.secret_key = settings.secret_key.get_secret_value()
    shelf = Shelf(database, RegionTree())
    seal = Seal(settings.secret_key)
    desk = Desk(shelf, settings.default_region or "", Ledger(database, seal, clock))
    turns = Turns(database, desk.answer, clock, Outbox())
    wechat = WeChat(settings, token_store(settings, database), clock)
    checks = readiness(settings, database, shelf.current)
    app.extensions["wengang"] = {
        "database": database,
        "shelf": shelf,
        "desk": desk,
        "settings": settings,
        "sweeper": Sweeper(database, turns, clock),
        "wechat": wechat,
        "deliverer": _deliverer(settings, database, wechat, clock),
        "checks": checks,
    }
    mind_manners(app)
    app.register_blueprint(webhook(settings, turns))
    app.register_blueprint(api_docs(app, "/api/v1/docs"))
    reads = PublicReads(app, settings)
    app.register_blueprint(reads.guard(answers_api(desk, shelf, clock)))
    app.register_blueprint(reads.guard(knowledge_api(shelf)))
    app.register_blueprint(reads.guard_staff(matching_api(shelf, clock, database)))
    app.register_blueprint(reads.guard(check_api(shelf, clock, database, seal)))
    _add_fairs(app, database, clock, reads)
    app.register_blueprint(health(checks))
    if settings.development:
        app.register_blueprint(simulator(settings, MENU_KEYS, database, clock))
    return app


def _add_fairs(app: APIFlask, database: Database, clock: Clock, reads: PublicReads) -> None:
    sessions = Sessions(database, clock)
    for blueprint in fair_blueprints(database, clock, RegionTree(), reads, sessions):
        app.register_blueprint(blueprint)


def _deliverer(settings: Settings, database: Database, wechat: WeChat, clock: Clock) -> Deliverer:
    if plays_wechat(settings):
        # What an office sends out to WeChat ends on the simulator's phones.
        phones = SimulatedChannel(database, clock)
        wechat = WeChat(settings, token_store(settings, database), clock, simulated=phones)
    templates = read_templates(settings.notice_templates)
    return Deliverer(database, wechat, Office(settings.miniprogram_app_id, templates), clock)
