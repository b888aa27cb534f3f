"""Writers of one file take turns, whichever process they are in."""

import fcntl
import multiprocessing
import sys
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from core.line import Line, TooLong
from tests.processes.waiting import DEADLINE, until


def test_who_has_just_written_is_not_first_again(tmp_path: Path) -> None:
    ours, theirs = Line(tmp_path / "db"), Line(tmp_path / "db")
    book: list[str] = []
    with ThreadPoolExecutor(1) as threads:
        with ours.turn(DEADLINE):
            other = threads.submit(write, book, "theirs", theirs)
            until(lambda: taken(tmp_path / "db-next"))
        write(book, "ours", ours)
        other.result()
    assert book == ["theirs", "ours"]


def test_a_process_forked_from_a_writer_waits_like_any_other(tmp_path: Path) -> None:
    line, fork = Line(tmp_path / "db"), multiprocessing.get_context("fork")
    write([], "before the fork", line)
    begin = fork.Event()
    child = fork.Process(target=waits_in_vain, args=(line, begin))
    child.start()
    with line.turn(DEADLINE):
        begin.set()
        child.join()
    assert child.exitcode == 0


def waits_in_vain(line: Line, begin: Event) -> None:
    """End well only if it is not one's turn."""
    begin.wait()
    try:
        write([], "too early", line, 0.05)
    except TooLong:
        sys.exit(0)
    sys.exit(1)


def write(book: list[str], name: str, line: Line, seconds: float = DEADLINE) -> None:
    """Wait for one's turn and write a name."""
    with line.turn(seconds):
        book.append(name)


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
    book: list[str] = []
    with line.turn(DEADLINE), ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(write, book, "in a hurry", other, 0.05)
        with pytest.raises(TooLong):
            waiting.result(DEADLINE)
    for place in (line, other):
        write(book, "with time", place, 1)
    assert book == ["with time"] * 2
