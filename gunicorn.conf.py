"""How the desk is served: workers forked from one loaded process, threads for waiting."""

import gc
import os
import random
import sys
from collections import Counter

from core.settings import SettingsError, load_settings
from nlp.sounds import prepare
from notify.succession import Succession
from policy.shelf import NothingLoaded

try:
    _settings = load_settings()
except SettingsError as error:
    sys.exit(str(error))

_succession = Succession()

bind = f"{_settings.host}:{_settings.port}"
workers = _settings.web_concurrency
worker_class = "core.evenly.EvenWorker"
# Most of them only wait, 4 s at most, for the 16 that work (core.db.POOL_SIZE): with fewer,
# one slow moment would leave the next messages waiting for a thread past WeChat's 5 s.
threads = 64
preload_app = True
keepalive = 15
timeout = 30
graceful_timeout = 10
forwarded_allow_ips = "127.0.0.1"
control_socket_disable = True
# Nobody keeps one unless the office asks for it; then it has no query, where openids and what
# staff look for would stand.
access_log_format = '%(h)s %(t)s "%(m)s %(U)s" %(s)s %(B)s %(D)s'


def when_ready(server):
    """Load what all workers share before they fork, and tell where to look."""
    _preload(server)
    server.log.info("稳岗已启动：http://%s:%s/", _settings.host, _settings.port)
    if _settings.development:
        server.log.info("聊天模拟器：http://%s:%s/simulator/", _settings.host, _settings.port)


def pre_fork(server, worker):
    """Choose a processor for the worker, of those that fewest of its fellows have."""
    worker.processor = None
    if not hasattr(os, "sched_setaffinity"):
        return  # not on this system
    fellows = Counter(one.processor for one in server.WORKERS.values())
    processors = sorted(os.sched_getaffinity(0), key=lambda one: fellows[one])
    fewest = fellows[processors[0]]
    # By chance: other servers on the machine may have begun with the first one, too.
    worker.processor = random.choice([one for one in processors if fellows[one] == fewest])


def post_fork(server, worker):
    """Keep the threads of the worker together on its processor."""
    # One of them runs Python at a time. Woken on other processors they get in each other's way:
    # together, two workers answer a third more messages.
    if worker.processor is None:
        return
    try:
        os.sched_setaffinity(0, {worker.processor})
    except OSError as error:
        server.log.warning("工作进程没有固定到处理器 %s，照常运行：%s", worker.processor, error)


def post_worker_init(worker):
    """Begin to see after the messages of workers that died, and after notices if told to."""
    parts = worker.wsgi.extensions["wengang"]
    parts["sweeper"].start()
    if _settings.deliver == "server":
        parts["deliverer"].start(_succession.wait)


def child_exit(server, worker):
    """See that no connection is left to a worker that is gone, however it went."""
    worker.leave()


def worker_exit(server, worker):
    """What was claimed and not begun is given back."""
    worker.wsgi.extensions["wengang"]["deliverer"].stopping.set()


def _preload(server):
    # What is loaded here is shared by all workers; frozen, the collector leaves its pages be.
    parts = server.app.wsgi().extensions["wengang"]
    parts["words"]()
    prepare()
    try:
        parts["shelf"].current()
    except NothingLoaded as error:
        server.log.warning("%s", error)
    # A connection must not be open in two processes: SQLite's locks do not survive it.
    parts["database"].close()
    gc.collect()
    gc.freeze()
    # What grows old in a worker is remembered, and little of it ever goes. To look through it all
    # stops every thread for 0.04 to 0.14 s: at every tenth of the usual occasions, so that not one
    # message in a hundred waits for it.
    gc.set_threshold(700, 10, 100)
