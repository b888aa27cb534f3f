"""The desk's own gunicorn settings for the echo, without the hooks only the desk needs."""

from pathlib import Path
from runpy import run_path

_desk = run_path(str(Path(__file__).parent.parent / "gunicorn.conf.py"))

globals().update({name: value for name, value in _desk.items() if not callable(value)})
