"""OpenFisca in an environment of its own below var/, which the first run makes."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.eligibility_rounds import tell

ROOT = Path(__file__).parents[1]
PACKAGES = ROOT / "requirements-bench.txt"
HOME = ROOT / "var" / "openfisca"
HERE = ROOT / "bench" / "openfisca"


class NoOpenFisca(RuntimeError):
    """OpenFisca cannot be installed or does not run; the message says why."""


def program(name: str) -> str:
    """A program of the environment, which is made if it is not what is pinned."""
    stamp = HOME / "installed.txt"
    if not stamp.exists() or stamp.read_text("utf-8") != PACKAGES.read_text("utf-8"):
        tell("正在安装 OpenFisca，首次约一分钟…")
        _run([sys.executable, "-m", "venv", "--clear", str(HOME)])
        pip = [str(HOME / "bin" / "python"), "-m", "pip", "install", "-qq"]
        _run([*pip, "--disable-pip-version-check", "-r", str(PACKAGES)])
        stamp.write_text(PACKAGES.read_text("utf-8"), "utf-8")
    return str(HOME / "bin" / name)


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, env=environment())
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:]
        raise NoOpenFisca(f"OpenFisca 没有装好或没有运行：{' '.join(last)}")
    return done.stdout


def environment() -> Mapping[str, str]:
    """The variables its processes run with: our country package and nothing else of ours."""
    return {**os.environ, "PYTHONPATH": str(HERE), "PYTHONWARNINGS": "ignore"}


def once(module: str, *words: str) -> Any:
    """What a module of the package says of itself, read from JSON."""
    return json.loads(_run([program("python"), "-m", f"openfisca_shanxi.{module}", *words]))


class Profiles:
    """A process that has read profiles and goes through all of them as often as it is told."""

    def __init__(self, file: Path, profiles: Sequence[Mapping[str, Any]]) -> None:
        file.write_text(json.dumps(profiles), encoding="utf-8")
        self._process = subprocess.Popen(
            [program("python"), "-m", "openfisca_shanxi.profiles", str(file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment(),
        )
        self.verdicts: list[list[bool]] = json.loads(self._heard())

    def seconds(self, way: str) -> float:
        """How long a round over all profiles took it: `plain` or `traced`."""
        assert self._process.stdin
        print(way, file=self._process.stdin, flush=True)
        return float(self._heard())

    def _heard(self) -> str:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise NoOpenFisca("OpenFisca 的进程没有应答，原因见上")
        return line

    def close(self) -> None:
        """Let it end."""
        self._process.communicate()
