"""The desk's own gunicorn settings for the echo, without the hooks only the desk needs."""

from pathlib import Path
from runpy import run_path

_desk = run_path(str(Path(__file__).parent.parent / "gunicorn.conf.py"))
_SHARED = ("pre_fork", "post_fork", "child_exit")
"""The hooks that give each worker its processor and its share of the connections."""

globals().update(
    {name: value for name, value in _desk.items() if name in _SHARED or not callable(value)}
)
