"""What a process holds open, as /proc tells it."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

LOCAL, REMOTE, STATE, INODE = 1, 2, 3, 9
"""The columns of the kernel's table of sockets."""
CONNECTED = "01"


def opened_by(process: int) -> Iterator[str]:
    """The files and sockets that a process holds open."""
    for descriptor in Path(f"/proc/{process}/fd").iterdir():
        with suppress(FileNotFoundError):  # closed since it was listed
            yield str(descriptor.readlink())


def sockets_to(port: int) -> set[str]:
    """All sockets of this machine that are connected to a port, as /proc names them."""
    return _sockets(REMOTE, port)


def sockets_from(port: int) -> set[str]:
    """All sockets that a server at a port has accepted, as /proc names them."""
    return _sockets(LOCAL, port)


def _sockets(column: int, port: int) -> set[str]:
    rows = [row.split() for row in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    connected = [row for row in rows if row[STATE] == CONNECTED]
    here = [row for row in connected if int(row[column].partition(":")[2], 16) == port]
    return {f"socket:[{row[INODE]}]" for row in here}
