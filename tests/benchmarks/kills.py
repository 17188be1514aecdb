"""Builds that are killed at random moments, and builds at once: afterwards the site is the right one, or the last one.

    python -m tests.benchmarks.kills --kills 60 --pairs 20

Works on the toy project. A clean build is the measure: sha256 of all files. A killed build must leave the last good
site (or none, where there was none), the next build must make what a clean one makes, and no process may be left.
"""

import argparse
import contextlib
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from tests.commands import as_for_a_user
from tests.project_copies import ROOT, copy_toy

SEEDS = ("A baker in Brill.", "A baker in Brill; «نان».", "A baker.")
"""What one seed says, in turn: each build has another site to make."""
_ACTOR = "seeds/actors/baker.md"


@dataclass
class Outcome:
    """What happened, by name, and what was wrong."""

    counted: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return ", ".join(f"{count} × {what}" for what, count in sorted(self.counted.items()))

    def note(self, what: str, *, wrong: bool = False) -> None:
        self.counted[what] += 1
        if wrong:
            self.wrong.append(what)


def hashed(site: Path) -> str:
    """Return one hash of a whole site; "" if there is none."""
    if not site.is_dir():
        return ""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    lines = (f"{path.relative_to(site).as_posix()} {sha256(path.read_bytes()).hexdigest()}\n" for path in files)
    return sha256("".join(lines).encode()).hexdigest()


def start(root: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start a build in a process group of its own."""
    command = [sys.executable, str(ROOT / "scripts/build.py"), "--root", str(root), *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, start_new_session=True, env=as_for_a_user({}))


def left_of(group: int) -> list[int]:
    """Return the processes of a group that are still at work."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, its_group = path.read_text("utf-8").rpartition(")")[2].split()[:3]
            if int(its_group) == group and state != "Z":
                found.append(int(path.parent.name))
    return found


def _say(root: Path, number: int) -> int:
    """Let the seed say the next of its three; return which."""
    path, which = root / _ACTOR, number % len(SEEDS)
    text = path.read_text("utf-8")
    now = next(words for words in sorted(SEEDS, key=len, reverse=True) if f"short: {words}\n" in text)
    path.write_text(text.replace(f"short: {now}\n", f"short: {SEEDS[which]}\n"), "utf-8")
    return which


def clean_sites(folder: Path) -> tuple[list[str], float]:
    """Return the hash of a clean build for each state of the seeds, and how long the last took."""
    hashes, root, took = [], copy_toy(folder / "clean"), 0.0
    for number in range(len(SEEDS)):
        _say(root, number)
        begun, process = time.monotonic(), start(root, "--force")
        _, err = process.communicate()
        assert process.returncode == 0, err
        hashes.append(hashed(root / "site"))
        took = time.monotonic() - begun
    assert len(set(hashes)) == len(SEEDS)
    return hashes, took


def _ended(group: int) -> bool:
    limit = time.monotonic() + 60
    while left_of(group) and time.monotonic() < limit:
        time.sleep(0.1)
    return not left_of(group)


def _killed_one(root: Path, clean: list[str], last: str, moment: float, outcome: Outcome) -> None:
    """Kill a build at a moment; ``last`` is the hash of the site that was there, ``clean`` of those that may come."""
    process = start(root)
    time.sleep(moment)
    outcome.note("killed" if process.poll() is None else "ended before it was killed")
    process.kill()
    process.communicate()
    gone = _ended(process.pid)
    outcome.note("no process left" if gone else "processes left", wrong=not gone)
    there = hashed(root / "site")
    if not there and last:
        # Cut between the two halves of the swap: the last site waits for the next build.
        there = hashed(root / ".build" / "old-site")
        outcome.note("cut within the swap")
    good = there in (last, *clean)
    outcome.note("the last or the new site is there" if good else "site lost", wrong=not good)


def kill_builds(root: Path, clean: list[str], took: float, times: int, dice: random.Random) -> Outcome:
    """Kill builds at random moments, and build again after each."""
    outcome, last = Outcome(), ""
    for number in range(times):
        which = _say(root, number)
        _killed_one(root, [clean[which]], last, dice.uniform(0, took), outcome)
        again = start(root)
        _, err = again.communicate()
        last = hashed(root / "site")
        right = again.returncode == 0 and last == clean[which]
        outcome.note("built again as clean" if right else f"kill {number}: wrong after it: {err}", wrong=not right)
        print(f"{number + 1} kills: {outcome}", flush=True)
    return outcome


def pair_builds(root: Path, clean: list[str], pairs: int, dice: random.Random) -> Outcome:
    """Let two builds begin at nearly the same time, with an edit between them in every other pair."""
    outcome = Outcome()
    for number in range(pairs):
        which = _say(root, number)
        first = start(root, "--force")
        time.sleep(dice.uniform(0, 1))
        which = _say(root, number + 1) if number % 2 else which
        second = start(root, *(["--force"] if number % 4 < 2 else []))
        said = [err for _, err in (first.communicate(), second.communicate())]
        outcome.note("one waited" if any("is at work in" in err for err in said) else "one after the other")
        good = (first.returncode, second.returncode) == (0, 0) and not any("Traceback" in err for err in said)
        outcome.note("both ended well" if good else f"pair {number}: {said}", wrong=not good)
        right = hashed(root / "site") == clean[which]
        outcome.note("site as clean" if right else f"pair {number}: wrong site", wrong=not right)
        out, _ = start(root).communicate()
        fresh = "nothing has changed" in out and hashed(root / "site") == clean[which]
        outcome.note("counts as fresh" if fresh else f"pair {number}, built once more: {out}", wrong=not fresh)
        print(f"{number + 1} pairs: {outcome}", flush=True)
    return outcome


def report(kills: int, pairs: int, seed: int) -> list[str]:
    """Run both series and print what happened; return what was wrong."""
    dice = random.Random(seed)  # noqa: S311 - moments, no secrets
    with tempfile.TemporaryDirectory() as folder:
        clean, took = clean_sites(Path(folder))
        print(f"moments drawn by {seed}; a build takes {took:.1f} s", flush=True)
        killed = kill_builds(copy_toy(Path(folder) / "killed"), clean, took, kills, dice)
        paired = pair_builds(copy_toy(Path(folder) / "paired"), clean, pairs, dice)
    return killed.wrong + paired.wrong


def main() -> int:
    """Run the command; return 1 if anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--pairs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=int(time.time()), help="the number that the moments are drawn by")
    given = parser.parse_args()
    wrong = report(given.kills, given.pairs, given.seed)
    print("\n".join(wrong) or "never a wrong site, never a lost one")
    return int(bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main())
