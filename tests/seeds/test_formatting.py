"""One style for seeds: nothing is lost, nothing is said otherwise, and a second run changes nothing."""

import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from microsite.model.claim import Claim
from microsite.model.entity import Actor, Threat
from microsite.model.kinds import ACTOR, EVENT, QUESTION, RELATION, TERM, THREAT, WORK
from microsite.seeds.formatting.comment_tree import comments
from microsite.seeds.formatting.seed_files import StyleError, format_file, format_seeds, format_yaml
from microsite.seeds.formatting.shape import model_of
from microsite.seeds.reading.seed_reader import read_seeds
from microsite.seeds.reading.seeds import Seeds
from microsite.seeds.reading.yaml import read_yaml
from tests.commands import run
from tests.project_copies import ROOT, TOY
from tests.turns import by_turns

CLAIMS = "seeds/sources/x/claims.yml"

MESSY = """\
# yaml-language-server: $schema=../../schema/claims.json
# About this file.

# First of all
-   strength:   asserted   # beside strength
    says: 'Silt: a
       view'
    # before kind
    kind: "finding"
    at: [s1.p1,
         s1.p2]
    id: x-001
    # at the end of the first
- says: >-  # beside a long text
    One two
    three.
  threats:
  - a   # beside a
  - b
  voice:
    speaker: someone
  id: "x-002"
# at the end of the file
"""

TIDY = """\
# yaml-language-server: $schema=../../schema/claims.json

# About this file.

# First of all
- id: x-001
  at: [s1.p1, s1.p2]
  says: "Silt: a view"
  # before kind
  kind: finding
  strength: asserted  # beside strength
  # at the end of the first

- id: x-002
  says: One two three.  # beside a long text
  voice: {speaker: someone}
  threats:
  - a  # beside a
  - b

# at the end of the file
"""


def _said(text: str) -> list[str]:
    return sorted(comment.text for comment in comments(text))


def test_a_messy_file_becomes_tidy() -> None:
    tidy, findings = format_file(MESSY, CLAIMS)
    assert findings == []
    assert tidy == TIDY
    assert format_file(tidy, CLAIMS) == (tidy, [])
    assert read_yaml(tidy, "")[0] == read_yaml(MESSY, "")[0]


def test_a_comment_before_what_comes_first_stands_before_the_dash() -> None:
    tidy, _ = format_file("- says: a\n  # about the id\n  id: x-001\n", CLAIMS)
    assert tidy == "# about the id\n- id: x-001\n  says: a\n"
    assert format_file(tidy, CLAIMS)[0] == tidy


def test_the_layout_does_not_depend_on_how_it_was_typed() -> None:
    data = yaml.safe_load(TIDY)
    bare = "".join(f"{line.partition('  #')[0]}\n" for line in TIDY.splitlines() if line.lstrip()[:1] != "#")
    bare = bare.strip("\n").replace("threats:\n  - a\n  - b", "threats: [a, b]") + "\n"
    for typed in (json.dumps(data), yaml.safe_dump(data), yaml.safe_dump(data, default_style='"', width=20)):
        assert format_file(typed, CLAIMS)[0] == bare


SEEDS = [
    path
    for top in (ROOT, TOY)
    for path in sorted((top / "seeds").rglob("*"))
    if path.suffix in (".yml", ".md") and model_of(path.relative_to(top).as_posix())
]


@pytest.mark.parametrize(
    "path", by_turns(((path,) for path in SEEDS), 3), ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_every_seed_keeps_its_comments_and_a_second_run_changes_nothing(path: Path) -> None:
    text, file = path.read_text("utf-8"), f"seeds/{path.as_posix().rpartition('/seeds/')[2]}"
    after, findings = format_file(text, file)
    assert findings == []
    assert format_file(after, file) == (after, [])
    assert after.endswith("\n")
    assert not after.endswith("\n\n")
    if path.suffix == ".yml":
        assert _said(after) == _said(text)
        assert max(map(len, after.splitlines())) <= 120 or "http" in after
    else:
        assert after.split("\n---\n", 1)[1].rstrip() == text.split("\n---\n", 1)[1].rstrip()


def _records(seeds: Seeds) -> list[Any]:
    dossiers = [(d.id, d.source, d.text, d.claims) for d in seeds.dossiers]
    entities: list[Threat | Actor] = [*seeds.of(THREAT), *seeds.of(ACTOR)]
    prose = [(entity.id, entity.body.blocks) for entity in entities]
    fields = [
        {name: getattr(entity, name) for name in type(entity).model_fields if name != "body"} for entity in entities
    ]
    return [dossiers, prose, fields, seeds.of(TERM), seeds.of(EVENT), seeds.of(RELATION), seeds.of(QUESTION),
            seeds.of(WORK), seeds.checks]  # fmt: skip


@pytest.mark.turns(2)
@pytest.mark.parametrize("top", [ROOT, TOY], ids=["real", "toy"])
def test_the_model_is_the_same_before_and_after(top: Path, tmp_path: Path) -> None:
    shutil.copytree(top / "seeds", tmp_path / "seeds")
    for configuration in top.glob("mkdocs.*yml"):
        shutil.copy(configuration, tmp_path)
    before, wrong = read_seeds(tmp_path)
    assert wrong == []
    done = run("format.py", tmp_path)
    assert done.returncode == 0, done.stderr
    after, wrong = read_seeds(tmp_path)
    assert wrong == []
    assert _records(after) == _records(before)
    assert len(before.of(TERM)) > 0
    assert format_seeds(tmp_path) == ({}, [])


TEXT = st.text(
    st.one_of(
        st.sampled_from("\\:#-?[]{},&*!|>'\"%@` ~\n\t0123456789.eEnNyo="),
        st.characters(exclude_categories=("Cs", "Cc")),
    ),
    max_size=250,
) | st.sampled_from(
    ["null", "NO", "yes", "2021-10-05", "12:30:45", "007", "1.50", "دوستان بریل", "{{ x }}", "../x", ""]
)


@given(TEXT, st.lists(TEXT, max_size=4), st.integers())
def test_random_records_say_the_same_afterwards(text: str, texts: list[str], number: int) -> None:
    data = [
        {"note": text, "terms": texts, "figure": {"unit": text, "value": number}, "id": "x-001"},
        {"at": text[:40], "z": {text[:20]: texts}, "says": f"{text} {text}"},
    ]
    typed = yaml.dump(data, Dumper=_Quoted, allow_unicode=True)
    before = read_yaml(typed, "")
    if before[2]:
        return
    once = format_yaml(typed, Claim)
    assert read_yaml(once, "")[0] == before[0]
    assert format_yaml(once, Claim) == once


class _Quoted(yaml.SafeDumper):
    """Writes every text in double quotes, so that nothing is taken for a number."""


_Quoted.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


@given(st.data())
def test_comments_stay_wherever_they_stand(data: st.DataObject) -> None:
    lines: list[str] = []
    for line in TIDY.splitlines()[5:]:
        if data.draw(st.booleans()):
            indent = data.draw(st.sampled_from(["", "  ", "    "]))
            lines.append(f"{indent}# note {len(lines)}")
        lines.append(
            line + (f"  # beside {len(lines)}" if line and "#" not in line and data.draw(st.booleans()) else "")
        )
    text = "\n".join(lines) + "\n"
    if read_yaml(text, "")[2]:
        return
    try:
        once = format_yaml(text, Claim)
    except StyleError:
        return  # said, and the file left alone
    assert Counter(_said(once)) == Counter(_said(text))
    assert format_yaml(once, Claim) == once


def test_prose_only_loses_spaces_at_the_ends_of_lines() -> None:
    text = "---\nreviewed: 2026-11-22\ntitle: 'A: b'\n---\n\nOne  two.   \nThree\n\n- a\n\n\n"
    after, findings = format_file(text, "seeds/threats/x.md")
    assert findings == []
    assert after == '---\ntitle: "A: b"\nreviewed: 2026-11-22\n---\n\nOne  two.\nThree\n\n- a\n'


def test_a_seed_that_cannot_be_read_is_left_alone_and_said(toy: Path) -> None:
    glossary = toy / "seeds" / "glossary.yml"
    glossary.write_text("- id: a\n\tterm: b\n", "utf-8")
    done = run("format.py", toy)
    assert done.returncode == 1
    assert done.stderr == "seeds/glossary.yml:2:1: yaml: found a tab; indent with spaces, not tabs\n"
    assert glossary.read_text("utf-8") == "- id: a\n\tterm: b\n"


def test_check_says_which_and_writes_nothing(toy: Path) -> None:
    run("format.py", toy)
    events = toy / "seeds" / "events.yml"
    spoiled = events.read_text("utf-8").replace("\n\n- id", "\n- id")
    events.write_text(spoiled, "utf-8")
    done = run("format.py", toy, "--check")
    assert done.returncode == 1
    assert done.stdout == "seeds/events.yml: not in the common style; make fix mends that\n"
    assert events.read_text("utf-8") == spoiled
    assert run("format.py", toy).stdout == "seeds/events.yml: put into style\n"
    assert run("format.py", toy, "--check").returncode == 0


def test_what_ingest_writes_and_what_is_no_seed_is_left_alone() -> None:
    text = "a:   1\n"
    for file in ("seeds/sources/x/passages.yml", "seeds/schema/x.yml", "seeds/notes.yml", "mkdocs.yml"):
        assert format_file(text, file) == (text, [])
