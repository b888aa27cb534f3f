"""Starting the desk with settings that cannot be: one sentence, and out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.processes
def test_a_start_with_a_malformed_setting_ends_with_its_sentence() -> None:
    started = subprocess.run(
        [sys.executable, "-c", "import wsgi"],
        cwd=ROOT,
        env=os.environ | {"PORT": "http"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert started.returncode == 1
    assert started.stderr == "设置有误：PORT 应为 1 至 65535 的整数\n"
    assert started.stdout == ""
