"""Styles and scripts that others make, served from the packages they come in."""

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

FILES: Mapping[str, tuple[str, str]] = {
    "bootstrap.min.css": ("flask_bootstrap", "static/bootstrap5/css/bootstrap.min.css"),
    "htmx.min.js": ("django_htmx", "static/django_htmx/htmx-2.min.js"),
}
"""Each file by the name we serve it under: its package, and where in it."""


def vendor_path(name: str) -> Path:
    """Where a file is on this machine; raises FileNotFoundError if its package is not there.

    The packages are looked up and never imported: what they would run with is not installed.
    """
    package, place = FILES[name]
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError(f"{package} is not installed: run make setup")
    return Path(found.submodule_search_locations[0]) / place
