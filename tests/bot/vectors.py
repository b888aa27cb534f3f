"""What WeChat's documents and other implementations agree on, to the bit.

`vectors.json` is ours; CONFORMANCE_VECTORS may name a further file of the same shape, which
then goes through the same tests.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest

_OURS = Path(__file__).with_name("vectors.json")
_GIVEN = os.environ.get("CONFORMANCE_VECTORS")
_FILES = {"ours": _OURS} | ({"given": Path(_GIVEN)} if _GIVEN else {})
_READ = {name: json.loads(path.read_text("utf-8")) for name, path in _FILES.items()}


def vectors(section: str, *having: str, lacking: str = "") -> list[Any]:
    """The vectors of a section that have these fields, as parameters of a test."""
    return [
        pytest.param(vector, id=f"{file}-{vector.get('id', number)}")
        for file, sections in _READ.items()
        for number, vector in enumerate(sections[section])
        if all(field in vector for field in having) and lacking not in vector
    ]
