"""Threads that share the connection of one test do not come into each other's savepoints."""

import threading

from sqlalchemy import select, text

from tests.conftest import Site


def test_one_thread_s_savepoint_ends_before_another_s_begins(desk: Site) -> None:
    inside, came = threading.Event(), list[str]()

    def second() -> None:
        inside.wait()
        with desk.database.transaction() as connection:
            came.append("second begins")
            connection.execute(select(text("1")))

    other = threading.Thread(target=second)
    other.start()
    with desk.database.transaction() as connection:
        inside.set()
        other.join(0.2)
        connection.execute(select(text("1")))
        came.append("first ends")
    other.join()
    assert came == ["first ends", "second begins"]
