"""The words of a vocabulary and of a map in another language."""

from pathlib import Path

from microsite.checks.rules import check
from microsite.corpus.project import load
from microsite.model.words_in_force import vocabulary
from tests.commands import run
from tests.corpus.translated import stale
from tests.two_languages import change

OWN = "relations:\n- id: opposes\n  one: is against\n  many: are against\n  mark: against\n"


def test_words_of_the_vocabulary_and_the_map_are_said_in_their_language(two: Path) -> None:
    (two / "seeds/vocabulary.yml").write_text(f"{OWN}pages:\n- {{kind: threat, one: theme, many: themes}}\n", "utf-8")
    kind, page = "{id: opposes, one: مخالف است, many: مخالف‌اند}", "{kind: threat, one: موضوع, many: موضوع‌ها}"
    translated = f"relations:\n- {kind}\npages:\n- {page}\n"
    (two / "seeds/vocabulary.fa.yml").write_text(translated, "utf-8")
    assert run("translate.py", two, "fa", "--accept").stdout.endswith("1 remembered\nvocabulary\n")
    assert stale(two) == []
    main = load(two)[0]
    (persian,) = main.others
    with persian.site.speaking():
        assert vocabulary().does("opposes", plural=True) == "مخالف‌اند"
        assert vocabulary().word("threat.many") == "موضوع‌ها"
        assert vocabulary().mark("opposes") == "against"
    with main.site.speaking():
        assert vocabulary().does("opposes", plural=True) == "are against"
    assert persian.corpus.seeds.outline is not None
    assert [label.name for label in persian.corpus.seeds.outline.labels] == ["سرزمین دور"]
    assert persian.corpus.seeds.outline.credit == "Drawn for tests."
    assert persian.corpus.relations[0].note == "تنها با موج‌شکن بلندتر"
    change(two, "seeds/vocabulary.yml", "are against", "stand against")
    change(two, "seeds/map.yml", "Far Land", "Far Away")
    assert [f"{found.place}" for found in stale(two)] == ["seeds/map.fa.yml:2:9", "seeds/vocabulary.fa.yml:2:39"]


def test_lists_that_the_vocabulary_has_not_hold_as_they_are(two: Path) -> None:
    (two / "seeds/vocabulary.yml").write_text("pages:\n- {kind: threat, one: theme, many: themes}\n", "utf-8")
    page = "{kind: threat, one: موضوع, many: موضوع‌ها}"
    (two / "seeds/vocabulary.fa.yml").write_text(f"pages:\n- {page}\n", "utf-8")
    (persian,) = load(two)[0].others
    with persian.site.speaking():
        assert vocabulary().word("threat.many") == "موضوع‌ها"
        assert vocabulary().does("opposes", plural=False) == "مخالف"
        assert vocabulary().mark("opposes") == "against"
        assert vocabulary().actors_called("person") == "اشخاص"


def test_words_of_a_vocabulary_that_is_not_there_translate_nothing(two: Path) -> None:
    (two / "seeds/vocabulary.fa.yml").write_text("relations:\n- {id: opposes, one: a, many: b}\n", "utf-8")
    project, _ = load(two)
    assert [(found.code, found.place.line) for found in check(project)] == [("translated-nothing", 1)]
