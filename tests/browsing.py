"""What tests of built pages look at."""

# One page of each type of the toy site.
PAGES = (
    "", "method/", "threats/", "threats/silting/", "actors/", "actors/friends-of-brill/", "sources/",
    "sources/harbour-report/", "claims/", "claims/harbour-report-004/", "questions/", "questions/is-silt-the-problem/",
    "timeline/", "places/", "figures/", "relations/", "glossary/", "bibliography/", "findings/", "data/",
    "data/codebook/", "a-z/", "topics/", "topics/water/", "search/", "search/?q=harbour", "404.html", "teaching/",
    "lists/one-evening/",
    "lists/one-evening/changes/", "exercises/silting/", "editions/",
)  # fmt: skip

WIDTHS = (320, 390, 768, 1366)
"""From a phone, or a screen that is enlarged four times, to a laptop."""

AT_LINE_STARTS = """() => {
  const upTo = (marker) => {
    const block = marker.closest("p, li, td, th, dd, dt, summary, figcaption, h1, h2, h3, h4")
    const before = document.createRange()
    before.setStart(block, 0)
    before.setEndBefore(marker)
    return before
  }
  return [...document.querySelectorAll("article .markers")].filter((marker) => {
    const before = upTo(marker), written = before.cloneContents()
    // The name of its column stands above a cell that holds nothing else.
    written.querySelectorAll(".column").forEach((name) => name.remove())
    const words = written.textContent.replace(/[\\s\u2060]/g, "")
    const first = marker.firstChild, sign = document.createRange()
    sign.setStart(first, 0)
    sign.setEnd(first, 1)
    const own = sign.getBoundingClientRect()
    if (!words || !own.width) return false
    const boxes = [...before.getClientRects()].filter((box) => box.width > 0)
    return !boxes.some((box) => box.bottom > own.top && box.top < own.bottom && box.left < own.left + 1)
  }).map((marker) => `${marker.textContent} after ${marker.parentElement.textContent.slice(0, 60)}`)
}"""
"""Which markers stand at the start of a line, though words stand before them."""

SMALL_MARKERS = """() => [...document.querySelectorAll("article .markers")]
  .filter((marker) => marker.getClientRects().length && parseFloat(getComputedStyle(marker).fontSize) < 11)
  .map((marker) => marker.parentElement.textContent.slice(0, 60))"""
