"""Forms at a terminal: from files and to files, and every fault on a line of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import Invalid


def load(file: Path) -> bytes:
    """A file's content; raises Invalid."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise Invalid(f"读不了文件 {file}：{error.strerror}") from None


def save(file: Path, content: bytes) -> None:
    """Write a file; raises Invalid."""
    try:
        file.write_bytes(content)
    except OSError as error:
        raise Invalid(f"写不了文件 {file}：{error.strerror}") from None


@contextmanager
def spelled_out() -> Iterator[None]:
    """What is refused inside names each cell, as the API does in `fields`."""
    try:
        yield
    except Invalid as error:
        cells = [f"  {name}：{'；'.join(faults)}" for name, faults in error.fields.items()]
        raise Invalid("\n".join([error.message, *cells])) from None
