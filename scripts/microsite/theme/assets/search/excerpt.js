/* A part of a page around the words that were found. Only these are marked: where they stand, the index says. */

const LENGTH = 28
const SIGNS = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/u

/** The words of a page, and the places of those found that a reader would take for words. */
export function placed(content, spots) {
  const words = content.split(/\s+/)
  const places = [...new Set(spots)].filter(at => at < words.length && !words[at].includes("/")).sort((a, b) => a - b)
  return {words, places}
}

/** The words found, as they are printed: what else on the page is the same word. */
export function found({words, places}) {
  return new Set(places.map(at => words[at].replace(SIGNS, "$2").toLowerCase()).filter(Boolean))
}

/** Where to begin: with the window that has most different words, and if possible with its sentence. */
function start({words, places}) {
  let best = 0, most = 0
  for (const at of places) {
    const within = places.filter(other => other >= at && other < at + LENGTH - 4).map(other => words[other].toLowerCase())
    const value = new Set(within).size + within.length / 100
    if (value > most) [best, most] = [at, value]
  }
  for (let back = best; back > Math.max(0, best - 12); back--) if (/[.!?؟。]["”’)]*$/.test(words[back - 1])) return back
  return Math.max(0, best - 6)
}

/** Text in pieces, [text, whether it is marked]. */
export function excerpt(page) {
  const {words, places} = page, from = start(page), marks = new Set(places), pieces = []
  if (from > 0) pieces.push(["… ", false])
  words.slice(from, from + LENGTH).forEach((word, offset) => {
    const [, before, core, after] = word.match(SIGNS)
    if (marks.has(from + offset) && core) pieces.push([before, false], [core, true], [`${after} `, false])
    else pieces.push([`${word} `, false])
  })
  if (from + LENGTH < words.length) pieces.push(["…", false])
  return pieces
}

/** Any text in pieces, those words marked that were found on its page. */
export function marked(text, words) {
  if (!words.size) return [[text, false]]
  return text.split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}'’,.-]*[\p{L}\p{N}\p{M}]|[\p{L}\p{N}])/u).filter(Boolean).map(part => [part, words.has(part.toLowerCase())])
}

/** The sections in which most of the words found stand, at most `limit`: {id, title}. */
export function sections({places}, anchors, limit = 2) {
  const heads = anchors.filter(anchor => /^h[23]$/i.test(anchor.element) && anchor.id && anchor.text).sort((a, b) => a.location - b.location)
  const inside = heads.map((head, i) => ({id: head.id, title: head.text.replace(/\s*¶$/, ""), count: places.filter(at => at >= head.location && at < (heads[i + 1]?.location ?? Infinity)).length}))
  return inside.filter(one => one.count).sort((a, b) => b.count - a.count).slice(0, limit)
}
