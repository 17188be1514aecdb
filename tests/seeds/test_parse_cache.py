"""What was read is kept between readings in one process, and nobody can tell but by the clock."""

from collections.abc import Callable
from pathlib import Path

import pytest

from microsite.corpus.project import load
from microsite.model.kinds import ACTOR, TERM
from microsite.seeds.reading import seed_file
from microsite.seeds.reading.seed_file import Readings
from microsite.seeds.reading.seed_reader import read_seeds
from microsite.seeds.reading.seeds import Seeds

CLAIMS = Path("seeds/sources/gull-letter/claims.yml")
BRILL = Path("seeds/actors/friends-of-brill.md")


def _actors(seeds: Seeds) -> dict[str, object]:
    return {actor.id: actor for actor in seeds.of(ACTOR)}


def _parsed(root: Path, cache: Readings, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the files that a reading parses."""
    parsed: list[str] = []

    def noted(read: Callable[[str, str], object]) -> Callable[[str, str], object]:
        def reading(text: str, file: str) -> object:
            parsed.append(file)
            return read(text, file)

        return reading

    for name in ("read_yaml", "read_front_matter", "read_lines"):
        monkeypatch.setattr(seed_file, name, noted(getattr(seed_file, name)))
    read_seeds(root, cache)
    monkeypatch.undo()
    return parsed


def test_only_the_changed_file_is_parsed_again(toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Readings()
    assert len(_parsed(toy, cache, monkeypatch)) > 20
    assert _parsed(toy, cache, monkeypatch) == []
    path = toy / CLAIMS
    path.write_text(path.read_text("utf-8").replace("says: ", "says: گفت ", 1), "utf-8")
    assert _parsed(toy, cache, monkeypatch) == [CLAIMS.as_posix()]


def test_a_reading_with_what_was_kept_is_as_a_fresh_one(toy: Path) -> None:
    cache = Readings()
    before, _ = read_seeds(toy, cache)
    path = toy / CLAIMS
    path.write_text(path.read_text("utf-8").replace("says: ", "says: گفت ", 1), "utf-8")
    (toy / BRILL).rename(toy / BRILL.with_stem("friends-of-brill-2"))
    (toy / "seeds" / "glossary.yml").unlink()
    again, findings = read_seeds(toy, cache)
    assert (again, findings) == read_seeds(toy)
    assert again != before
    assert again.of(TERM) == [] != before.of(TERM)
    assert "friends-of-brill-2" in _actors(again)
    assert "friends-of-brill" not in _actors(again)
    assert [claim.says for dossier in again.dossiers for claim in dossier.claims if "گفت" in claim.says]


def test_changing_what_was_read_does_not_reach_the_next_reading(toy: Path) -> None:
    cache = Readings()
    first, _ = read_seeds(toy, cache)
    first.dossiers[0].claims.clear()
    first.of(ACTOR).clear()
    assert read_seeds(toy, cache) == read_seeds(toy)


def test_findings_come_again_until_they_are_mended(toy: Path) -> None:
    cache, path = Readings(), toy / CLAIMS
    sound = path.read_text("utf-8")
    path.write_text(sound.replace("strength: ", "strength: surely-", 1), "utf-8")
    first, second = load(toy, cache=cache)[1], load(toy, cache=cache)[1]
    assert [finding.code for finding in first] == ["unknown-word"]
    assert second == first
    seeds, _ = read_seeds(toy, cache)
    assert seeds.broken_files == {CLAIMS.as_posix()}
    assert "gull-letter-001" in seeds.broken
    path.write_text(sound, "utf-8")
    assert load(toy, cache=cache)[1] == []


def test_two_projects_do_not_mix(toy: Path, tmp_path: Path) -> None:
    other, cache = tmp_path / "other", Readings()
    (other / BRILL).parent.mkdir(parents=True)
    (other / BRILL).write_text("---\nname: Nobody\n---\n", "utf-8")
    read_seeds(toy, cache)
    assert read_seeds(other, cache) == read_seeds(other)
    assert read_seeds(toy, cache) == read_seeds(toy)
