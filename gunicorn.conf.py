"""How the desk is served: workers forked from one loaded process, threads for waiting."""

import gc

from core.settings import load_settings
from policy.shelf import NothingLoaded

_settings = load_settings()

bind = f"{_settings.host}:{_settings.port}"
workers = _settings.web_concurrency
worker_class = "gthread"
threads = 16
preload_app = True
keepalive = 15
timeout = 30
graceful_timeout = 10
forwarded_allow_ips = "127.0.0.1"


control_socket_disable = True


def when_ready(server):
    """Load what all workers share before they fork, and tell where to look."""
    _preload(server)
    server.log.info("稳岗已启动：http://%s:%s/", _settings.host, _settings.port)
    if _settings.development:
        server.log.info("聊天模拟器：http://%s:%s/simulator/", _settings.host, _settings.port)


def post_fork(server, worker):
    """A worker opens its own connections; the parent's stay the parent's."""
    _parts(server)["database"].forget_connections()


def _preload(server):
    # What is loaded here is shared by all workers; frozen, the collector leaves its pages be.
    try:
        _parts(server)["shelf"].current()
    except NothingLoaded as error:
        server.log.warning("%s", error)
    gc.collect()
    gc.freeze()


def _parts(server):
    return server.app.wsgi().extensions["wengang"]
