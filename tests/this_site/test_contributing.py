"""What CONTRIBUTING shows can be typed as it stands into the seeds of this site, and check has nothing to say."""

import re
import shlex

import pytest

from microsite.authoring.records.next_claim_id import next_claim_id
from microsite.authoring.records.try_change import ProjectChange, consequences
from microsite.corpus.project import load
from tests.commands import run
from tests.project_copies import ROOT
from tests.turns import one_a_day

GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
CLAIMS, EXERCISES = "seeds/sources/rasanah-iskp/claims.yml", "seeds/exercises.yml"
BRIEFING = "seeds/threats/is-kp-attacks.md"
CONTRIBUTORS = "seeds/contributors.yml"
SHOWN = "rasanah-iskp-067"


def _example(heading: str) -> str:
    """Return the YAML below a heading, without its remarks."""
    section = GUIDE.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    block = re.search(r"```yaml\n(.*?)```", section, re.DOTALL)
    assert block
    return re.sub(r" +# .*", "", block[1])


def _read(file: str) -> str:
    return (ROOT / file).read_text("utf-8")


@pytest.mark.turns(6, on=0)
def test_the_claim_the_exercise_on_it_and_the_teaching() -> None:
    # The number of the example is free until somebody takes it; then the next one is.
    free = next_claim_id(load(ROOT)[0], "rasanah-iskp")
    files = {}
    for file, heading in ((CLAIMS, "Add a claim"), (EXERCISES, "Write an exercise")):
        assert SHOWN in _example(heading)
        files[file] = f"{_read(file).rstrip()}\n\n{_example(heading).replace(SHOWN, free)}"
    bare = re.sub(r"^teaching:\n(?:[ -].*\n)+", "", _read(BRIEFING), flags=re.MULTILINE)
    assert bare != _read(BRIEFING)
    files[BRIEFING] = bare.replace("\n---\n", f"\n{_example('Say what a briefing teaches')}---\n", 1)
    assert consequences(ROOT, ProjectChange({name: text.encode() for name, text in files.items()})) == []


@pytest.mark.turns(6, on=2)
def test_the_record_of_somebody_who_wishes_to_be_named() -> None:
    record = _example("Be named, as you wish").removeprefix("# seeds/contributors.yml\n")
    typed = f"{_read(CONTRIBUTORS).rstrip()}\n\n{record}"
    assert "asked: 2026-11-30" in typed
    assert consequences(ROOT, ProjectChange({CONTRIBUTORS: typed.encode()})) == []
    wished = typed.replace("in_citation_file: false", "in_citation_file: true")
    (told,) = consequences(ROOT, ProjectChange({CONTRIBUTORS: wished.encode()}))
    line = told.message.partition("add under authors: ")[2]
    assert line == '- {name: "Josiah Carberry", orcid: https://orcid.org/0000-0002-1825-0097}'
    citation = _read("CITATION.cff").replace("authors:\n", f"authors:\n  {line}\n")
    named = ProjectChange({CONTRIBUTORS: wished.encode(), "CITATION.cff": citation.encode()})
    assert consequences(ROOT, named) == []


COMMANDS = [
    *re.findall(r"^python3 scripts/(split\.py (?:[^\n]*\\\n)*[^\n]*)$", GUIDE, re.MULTILINE),
    *re.findall(r"`python3 scripts/(move\.py [^`]*)`", GUIDE),
]


@pytest.mark.parametrize("command", one_a_day((command,) for command in COMMANDS), ids=lambda line: line.split()[0])
def test_what_it_types_about_ordinary_acts_can_be_done(command: str) -> None:
    script, *arguments = shlex.split(command.replace("\\\n", " "))
    done = run(script, ROOT, *arguments, "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    assert "seeds/" in done.stdout


def test_there_is_a_command_for_each_ordinary_act() -> None:
    assert [command.split()[0] for command in COMMANDS] == ["split.py", "move.py"]


@pytest.mark.turns(6, on=4)
def test_a_briefing_may_be_without_teaching() -> None:
    bare = re.sub(r"^teaching:\n(?:[ -].*\n)+", "", _read(BRIEFING), flags=re.MULTILINE)
    assert consequences(ROOT, ProjectChange({BRIEFING: bare.encode()})) == []
