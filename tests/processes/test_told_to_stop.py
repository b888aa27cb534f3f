"""Who delivers stops when told to, whatever it does at that moment."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.processes.waiting import DEADLINE

pytestmark = pytest.mark.processes
ROOT = Path(__file__).parent.parent.parent


def test_a_deliverer_stops_when_told_to_while_it_waits() -> None:
    command = [sys.executable, "-m", "tests.notify.stopped_while_it_waits"]
    assert subprocess.run(command, cwd=ROOT, timeout=DEADLINE).returncode == 0
