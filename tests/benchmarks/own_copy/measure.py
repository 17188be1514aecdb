"""What Chromium makes of a copy with the scripts of a built site: shares, time with a slowed processor, false ones."""

import json
from typing import Any, Final, NamedTuple

from playwright.sync_api import CDPSession, Page

_CHECK: Final = """async ([id, text]) => {
  await ownCopy.load(`data/verify/by-source/${id}.js`)
  const source = ownCopy.sources[id], begun = performance.now()
  const {checked, rows} = await ownCopy.checkAll(source, text, false), ms = performance.now() - begun
  const found = rows.filter(row => row.start >= 0 && row.state !== "differs" && !row.marks).length
  const [marks, differs] = [rows.filter(row => row.marks).length, rows.filter(row => row.state === "differs").length]
  return {passages: [checked.filter(one => one.holds).length, checked.length], sentences: [found, rows.length],
    marks, placed: found + marks + differs, ms}
}"""
_FALSE: Final = """async ([id, cases]) => {
  await ownCopy.load(`data/verify/by-source/${id}.js`)
  const source = ownCopy.sources[id], units = source.passages.flatMap(one => one.sentences)
  const finds = (unit, text) => ownCopy.atOnce(ownCopy.copyOf(ownCopy.normalise(text), false).find(unit)) >= 0
  return cases.map(([which, text]) => finds(units[which], text))
}"""
_CALLED_TRUE: Final = """async ([id, cases]) => {
  await ownCopy.load(`data/verify/by-source/${id}.js`)
  const source = ownCopy.sources[id], order = source.passages.flatMap(one => one.sentences)
  let called = 0
  for (const [which, copy] of cases) {
    const {rows} = await ownCopy.checkAll(source, copy, false)
    if (["there", "moved"].includes(ownCopy.kindOf(rows.find(row => row.unit === order[which])))) called++
  }
  return called
}"""
_LARGE: Final = """async ([id, text, times]) => {
  await ownCopy.load(`data/verify/by-source/${id}.js`)
  const one = ownCopy.sources[id], long = Math.max(...one.passages.map(each => each.end)) + 1
  const later = (unit, by) => {
    const sentences = unit.sentences.map(each => later(each, by))
    return {...unit, start: unit.start + by, end: unit.end + by, sentences}
  }
  const parts = Array.from({length: times}, (_, n) => one.passages.map(each => later(each, n * long)))
  const source = {...one, passages: parts.flat()}
  const begun = performance.now()
  let [last, longest] = [begun, 0]
  const heard = () => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
    return true
  }
  const {rows} = await ownCopy.checkAll(source, Array(times).fill(text).join("\\n\\n"), false, heard)
  heard()
  const found = rows.filter(row => row.start >= 0 && row.state !== "differs").length
  return {found, all: rows.length, ms: performance.now() - begun, longest}
}"""


class Found(NamedTuple):
    """What of a source was found in a copy."""

    passages: tuple[int, int]
    sentences: tuple[int, int]
    """Word for word."""
    marks: int
    """Sentences that were found once the marks of pages and lines were left out."""
    placed: int
    """Sentences that were found in either way, or shown as what differs."""
    seconds: float


def found_in(page: Page, source: str, text: str) -> Found:
    """Compare a copy; the page is one of a built site whose field is open."""
    told = page.evaluate(_CHECK, [source, text])
    return Found(tuple(told["passages"]), tuple(told["sentences"]), told["marks"], told["placed"], told["ms"] / 1000)


def taken_for_true(page: Page, source: str, cases: list[tuple[int, str]]) -> int:
    """Return how many falsified sentences, each alone in a copy, are taken for the sentence that they were."""
    return sum(page.evaluate(_FALSE, [source, [list(case) for case in cases]]))


def called_true(page: Page, source: str, cases: list[tuple[int, str]]) -> int:
    """Return of how many sentences, each falsified in a whole copy, it is said that they stand there word for word."""
    told: int = page.evaluate(_CALLED_TRUE, [source, [list(case) for case in cases]])
    return told


def large(page: Page, source: str, text: str, times: int) -> dict[str, Any]:
    """Compare a copy so many times as long with a source so many times as long; ``longest`` the page heard nobody."""
    told: dict[str, Any] = page.evaluate(_LARGE, [source, text, times])
    return told


def slowed(page: Page, rate: int) -> CDPSession:
    """Slow the processor of a page down so many times."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    return session


def as_json(found: dict[str, Any]) -> str:
    """Return what was measured as JSON, a line each."""
    return "\n".join(json.dumps({name: value}, ensure_ascii=False) for name, value in found.items())
