"""Our checker beside OpenFisca: the same twelve rules, the same people, in alternating rounds.

    python -m bench.eligibility [--rounds 7] [--people 1000000] [--only stored] [--as-table]

One profile at a time, over HTTP, everybody stored in a database, facts that are missing; and of
ours alone how many questions it takes. OpenFisca is installed into var/openfisca on the first run.
Before anything is timed, both must say the same of everybody whose facts are all known. A ratio
compares neighbouring rounds; the least and the greatest stand behind each median.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence

from bench import eligibility_asking as asking
from bench import eligibility_http as http
from bench import eligibility_profiles as profiles
from bench import eligibility_stored as stored
from bench.eligibility_rounds import Measured, Spread, Wrong, times_as_fast
from bench.eligibility_theirs import NoOpenFisca
from bench.machine import described
from bench.tables import Row, table

PARTS = ("profiles", "http", "stored", "missing", "questions")

Table = tuple[Row, Sequence[Row]]


def of_profiles(rounds: int) -> Table:
    """Microseconds a profile."""
    measured = profiles.speed(rounds)
    head = ("one profile × 12 rules", "µs", "× OpenFisca", "× OpenFisca with its trace")
    others = (profiles.PLAIN, profiles.TRACED)
    return head, [(name, *_beside(measured, name, others, ".0f")) for name in measured]


def of_http(rounds: int) -> Table:
    """Milliseconds a request."""
    served = http.measure(rounds)
    head = ("over HTTP, one worker, one connection", "ms", "× /calculate", "× /trace", "p99 ms")
    others = (http.THEIRS, http.TRACED)
    return head, [
        (name, *_beside(served.milliseconds, name, others, ".2f"), f"{served.p99[name]:.1f}")
        for name in served.milliseconds
    ]


def of_stored(rounds: int, people: int) -> Table:
    """Seconds for everybody, and the peak of memory."""
    found = stored.measure(people, rounds)
    head = (f"{found.people:,} stored people, {found.matches:,} matches", "s", "× SQL", "peak MiB")
    return head, [
        (
            name,
            Spread.of(found.seconds[name]).text(),
            times_as_fast(found.seconds, stored.SQL, name).text(".1f"),
            found.peaks[name].text(".0f") if name in found.peaks else "",
        )
        for name in found.seconds
    ]


def of_missing() -> Table:
    """What is said where facts are missing; raises Wrong if ours is wrong of anybody."""
    ours, theirs = profiles.guessing()
    if ours.wrong_yes or ours.wrong_no:
        raise Wrong(f"事实不全时答错：{ours}")
    head = (
        f"{profiles.FORGETFUL} profiles × 12 rules, {profiles.FORGOTTEN:.0%} of the facts missing",
        *("wrong yes", "wrong no", "unknown", "right yes", "right no"),
    )
    return head, [
        (name, one.wrong_yes, one.wrong_no, one.unknown, one.right_yes, one.right_no)
        for name, one in (("ours", ours), ("OpenFisca", theirs))
    ]


def of_questions() -> Table:
    """Questions until the first benefit is certain, and until all are decided."""
    found = asking.measure()
    head = ("questions until the first is certain / until all are decided", *found[0].all)
    return head, [
        (
            f"{one.document} ({one.benefits} benefits, {one.granted} of {asking.PEOPLE} get one)",
            *(f"{one.first[way]:.2f} / {one.all[way]:.2f}" for way in one.all),
        )
        for one in found
    ]


def _beside(measured: Measured, name: str, others: Sequence[str], form: str) -> list[str]:
    ratios = (times_as_fast(measured, name, other).text(".1f") for other in others)
    return [Spread.of(measured[name]).text(form), *ratios]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; 0 unless it could not run, results differ, or ours is wrong."""
    parser = argparse.ArgumentParser(prog="bench.eligibility", description="与 OpenFisca 比较核对")
    parser.add_argument("--rounds", type=int, default=7, help="每种量几轮")
    parser.add_argument("--people", type=int, default=1_000_000, help="数据库里存多少人")
    parser.add_argument("--only", choices=PARTS, help="只量这一部分")
    parser.add_argument("--as-table", action="store_true", help="写成 Markdown 表格")
    given = parser.parse_args(arguments)
    parts: Mapping[str, Callable[[], Table]] = {
        "profiles": lambda: of_profiles(given.rounds),
        "http": lambda: of_http(given.rounds),
        "stored": lambda: of_stored(given.rounds, given.people),
        "missing": of_missing,
        "questions": of_questions,
    }
    wanted = [given.only] if given.only else PARTS
    print(f"{described()}，每种 {given.rounds} 轮，中位数（最小–最大）", flush=True)
    try:
        for name in wanted:
            print(f"\n{table(*parts[name](), given.as_table)}", flush=True)
    except (Wrong, NoOpenFisca, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    if compared := [name for name in wanted if name != "questions"]:
        print(f"\n事实齐全时，两边每一条的结果都相同：{'、'.join(compared)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
