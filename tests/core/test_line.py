"""Writers of one file take turns, whichever process they are in."""

import fcntl
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core.line import Line, TooLong
from tests.processes.waiting import DEADLINE, until


def test_who_has_just_written_is_not_first_again(tmp_path: Path) -> None:
    ours, theirs = Line(tmp_path / "db"), Line(tmp_path / "db")
    written: list[str] = []

    def write(line: Line, name: str) -> None:
        with line.turn(DEADLINE):
            written.append(name)

    with ThreadPoolExecutor(1) as threads:
        with ours.turn(DEADLINE):
            other = threads.submit(write, theirs, "theirs")
            until(lambda: taken(tmp_path / "db-next"))
        write(ours, "ours")
        other.result()
    assert written == ["theirs", "ours"]


def taken(door: Path) -> bool:
    """Whether somebody waits inside that door."""
    with door.open("w") as opened:
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


@pytest.mark.parametrize("file", ["db", None])
def test_nobody_waits_for_ever_and_the_line_goes_on(tmp_path: Path, file: str | None) -> None:
    line = Line(tmp_path / file if file else None)
    other = Line(tmp_path / file) if file else line
    with line.turn(1), ThreadPoolExecutor(1) as threads:
        late = threads.submit(lambda: other.turn(0.05).__enter__())
        with pytest.raises(TooLong):
            late.result()
    with other.turn(1):
        written = True
    assert written
