/* A part of a page around the words that were found. Only these are marked: where they stand, the index says. */

const LENGTH = 28
const SIGNS = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/u

/** What the index has before and after the words that a part of a page begins with ("The paper."), and where that part ends. */
export const RUN = "\u2063"
export const END = "\u2064"

/** Whether a sentence ends with a word: before a marker always (U+2060), else by its stop, unless that is of an abbreviation. */
export function ends(words, at) {
  const word = words[at], next = words[at + 1] || ""
  if (word.endsWith("\u2060") || word === END) return true
  return /[.!?؟。][”"’»)\]]*$/u.test(word) && !/^\p{Lu}\.$|\p{L}\.\p{L}+\.$/u.test(word) && !/^\P{L}*\p{Ll}/u.test(next)
}

/** The words of a page, and the places of those found that a reader would take for words. */
export function placed(content, spots) {
  const words = content.split(/\s+/)
  const places = [...new Set(spots)].filter(at => at < words.length && !words[at].includes("/")).sort((a, b) => a - b)
  return {words, places}
}

const bare = word => word.replace(SIGNS, "$2").replace(/['’]s$/, "").toLowerCase()

/** The words found, as they are printed: what else on the page is the same word. */
export function found({words, places}) {
  return new Set(places.map(at => words[at].replace(SIGNS, "$2").toLowerCase()).filter(Boolean))
}

/** Where a term stands on a page, without the places of other words that begin so: a term is {spots, sure, forms}. */
export function standing(words, {spots, sure, forms}) {
  const same = new Set([...sure.filter(at => at < words.length).map(at => bare(words[at])), ...forms.map(form => form.toLowerCase())])
  return spots.filter(at => at < words.length && (sure.includes(at) || same.has(bare(words[at]))))
}

/** Where to begin: with the window that has most different words, and if possible with its sentence. */
function start({words, places}) {
  let best = 0, most = 0
  for (const at of places) {
    const within = places.filter(other => other >= at && other < at + LENGTH - 4).map(other => words[other].toLowerCase())
    const value = new Set(within).size + within.length / 100
    if (value > most) [best, most] = [at, value]
  }
  for (let back = best; back > Math.max(0, best - 12); back--) if (ends(words, back - 1)) return back
  return Math.max(0, best - 6)
}

/** The words from one place to another in pieces, [text, whether it is marked]. */
export function drawnFrom(words, from, to, places) {
  const marks = new Set(places)
  return words.slice(from, to).flatMap((word, offset) => {
    const [, before, core, after] = word.match(SIGNS)
    if (word === RUN || word === END) return []
    return marks.has(from + offset) && core ? [[before, false], [core, true], [`${after} `, false]] : [[`${word} `, false]]
  })
}

/** Text in pieces, with a sign where something is left out. */
export function excerpt(page) {
  const {words, places} = page, from = start(page)
  const pieces = drawnFrom(words, from, from + LENGTH, places)
  return [...from > 0 ? [["… ", false]] : [], ...pieces, ...from + LENGTH < words.length ? [["…", false]] : []]
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
