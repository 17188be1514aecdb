"""One order for every list of names: signs and accents decide nothing, and the search folds names the same way.

A new case is a row in SAME_PLACE.
"""

import re

import pytest

from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import index_lines
from microsite.corpus.project import load
from microsite.model import urls
from microsite.model.kinds import ACTOR, TERM
from microsite.model.tree.blocks import BulletList, Item, walk
from microsite.model.tree.plain_text import plain_text
from microsite.model.tree.text_blocks import Heading, Paragraph
from microsite.pages.types import actor_list, glossary
from microsite.sources.text import collation
from tests.project_copies import THEME, TOY

SAME_PLACE = {
    "Élan vital": "elan vital",
    "E\u0301lan vital": "elan vital",
    "“Resistance”": "resistance",
    "‘The Resistance’": "resistance",
    "The Resistance": "Resistance",
    "Łódź": "lodz",
    "Øresund": "oresund",
    "Straße": "strasse",
    "Æthelred": "aethelred",
    "ʿAbd al-Raḥmān": "Abd al Rahman",  # jgm/pandoc-citeproc#320
    "St. Denis": "stdenis",  # the same
    "—dash": "dash",
    "[A body]": "a body",
    "...and others": "and others",
    "IS-KP": "iskp",
    "كابل": "کابل",
    "می‌روند": "می روند",
    "ＦＯＯ": "foo",
}


@pytest.mark.parametrize("name", SAME_PLACE)
def test_what_is_no_letter_decides_nothing(name: str) -> None:
    plain = SAME_PLACE[name]
    assert collation.key(name)[0] == collation.key(plain)[0]
    assert collation.heading(name) == collation.heading(plain)


def test_letters_stand_in_their_order_whatever_is_around_them() -> None:
    ordered = "۱۳۸۷ 9/11 “Bread” Čaj Donau Élan Łódź Zug آمل بریل پکن ښار".split()
    assert sorted(sorted(ordered), key=collation.key) == ordered


def test_every_list_agrees() -> None:
    names = ["Zug", "“Resistance”", "Élan vital", "9/11", "UN", "The East", "تالاب", "Łódź", "élan"]
    seeds = load(TOY)[0].corpus.seeds
    term, actor = seeds.of(TERM)[0], seeds.of(ACTOR)[0]
    terms = [term.model_copy(update={"id": f"t-{n}", "term": name, "also": ()}) for n, name in enumerate(names)]
    actors = [actor.model_copy(update={"id": f"a-{n}", "name": name}) for n, name in enumerate(names)]
    corpus = Corpus(seeds.having(TERM, terms).having(ACTOR, actors))
    expected = sorted(names, key=collation.key)
    page = glossary.page(corpus, urls.term())
    assert [plain_text(b.children) for b in walk(page.said()) if isinstance(b, Heading)] == expected
    (listed,) = [block for block in actor_list.page(corpus, urls.actor()).said() if isinstance(block, BulletList)]
    assert [line.partition(":")[0] for line in map(_item, listed.items)] == expected
    azed = [line.name.name for line in index_lines(corpus) if line.entry.kind == TERM.name and not line.see]
    assert azed == expected


def _item(item: Item) -> str:
    (only,) = item
    assert isinstance(only, Paragraph)
    return plain_text(only.children)


@pytest.mark.parametrize(("name", "table"), [("ALIKE", collation.ALIKE), ("LATIN", collation.LATIN)])
def test_the_script_of_the_search_has_the_same_letters(name: str, table: dict[str, str]) -> None:
    script = (THEME / "assets/search/names.js").read_text("utf-8")
    written = re.search(rf"const {name} = \{{(.*?)\}}", script)
    assert written
    assert dict(re.findall(r'"(\w+)": "(\w+)"', written[1])) == table
