"""What compares a copy in a browser, asked as verify.py is asked; and texts made at random for both."""

from typing import Any

from hypothesis import strategies as st

from microsite.downloads import verify_copy, verify_marks
from tests.project_copies import THEME

SCRIPTS = THEME / "assets" / "own-copy"
SEARCH = """([source, units, texts, repairs]) => texts.map(text => {
  const copy = ownCopy.copyOf(ownCopy.mended(text, repairs), false);
  const found = units.map(unit => ownCopy.atOnce(copy.check(unit)));
  return found.map(({start, sentences}) => [start, sentences.map(one => one.start)]);
})"""
AGAIN = """([units, texts]) => texts.map(text => {
  const lined = ownCopy.mendedLines(text, []), copy = ownCopy.copyOf(ownCopy.withoutLines(lined), false, lined);
  const bare = ownCopy.atOnce(ownCopy.withoutMarks(copy));
  return units.map(unit => {
    const found = ownCopy.atOnce(ownCopy.lookUp(copy, function* () { return bare }, unit));
    const rows = found.sentences.length ? found.sentences : [found];
    return rows.map(({start, marks}) => [start >= 0, marks ?? null]);
  });
})"""


def _unit(record: dict[str, Any]) -> verify_copy.PublishedUnit:
    sentences = [_unit(sentence) for sentence in record["sentences"]]
    place = (record["start"], record["end"], record["words"], record["sha256"])
    return verify_copy.PublishedUnit("", "", *place, [], sentences)


def places_of(text: str, units: list[dict[str, Any]]) -> list[list[Any]]:
    """Return where verify.py finds units and their sentences; -1 for what it does not find."""
    copy, places = verify_copy.Copy(verify_copy.mended(text, []), very_file=False), []
    for unit in map(_unit, units):
        start, at = copy.find(unit), []
        for each in unit.sentences:
            here = copy.find(each) if start is None else start + each.start - unit.start
            at.append(-1 if here is None or (start is not None and not copy.has(each, here)) else here)
        places.append([-1 if start is None else start, at])
    return places


def again(text: str, units: list[dict[str, Any]]) -> list[Any]:
    """Return what verify.py finds of each unit, sentence by sentence, with what it left out on the second look."""
    lined, rows = verify_copy.mended_lines(text, []), []
    copy = verify_copy.Copy(verify_copy.without_lines(lined), very_file=False)
    bare = verify_marks.without_marks(lined)
    for unit in map(_unit, units):
        named = unit._replace(sentences=[each._replace(at=str(n)) for n, each in enumerate(unit.sentences)])
        _, lost, found = verify_marks.look_up(copy, bare, named)
        each = named.sentences or [named]
        rows.append([[one not in lost or one.at in found, found.get(one.at)] for one in each])
    return rows


# Signs that a newer Unicode has and this Python not yet are left out: a browser may know them already.
_ANY = st.characters(exclude_categories=("Cs", "Cn", "Co"))
_SIGNS = (
    "‘’‚‛`´′“”„‟″«»‐‑‒–—―−-_'²½Ⅷﬁﷺé𠀀😀𝔅İẞ\n\r\t \x0b\x0c\x1c\x1f\x85\u00a0\u1680\u2003\u2028\u2029\u202f\u205f\u3000"
    "\u00ad\u200b\u200c\u2060\ufeff"
)
_WORDS = (
    "\r\n", "-\n", "- \r\n ", "-\n\n", "e\u0301", "کشتی\u200cها", "דיונה", "東京", "ガｶﾞ", "한국", "गंगा", "Σας", "word",
    "self-styled", "it's", "1,200", "No", "a",
)  # fmt: skip
_SCRIPTS_WITHOUT_BLANKS = (
    "\n",
    "\n",
    "\n\n",
    " \n\t",
    "\u3000",
    "，",
    "。",
    "（",
    "」",
    "”",
    "——",
    "……",
    "・",
    "゛",
    "Ａ",
    "\u3099",
)
_PIECES = st.sampled_from([*_SIGNS, *_WORDS, *_SCRIPTS_WITHOUT_BLANKS])
ANY_TEXT = st.lists(st.one_of(_PIECES, st.text(_ANY, max_size=4)), max_size=30).map("".join)
