/* The words of this site, and in which of them a word that was typed is to be looked for. The rules of a language
 * (languages/) are data: without them, a word is looked for as it stands, and in letters that look the same. */

import {families, held} from "./families.js"
import {distance, fold} from "./names.js"

const SHORT = 3

/** Kinds whose other names are what they are called, not what readers ask. */
const CALLED = ["actor", "term", "place"]

const isCapitals = text => text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()

/** The vocabulary of a site and the rules of its language, ready to be asked; of a large site, by which `letters` it comes. */
export function prepareWords(list = [], {stop = [], joined = [], spellings = [], alike = [], groups = []} = {}, letters = null) {
  const rules = alike.map(([from, to]) => [new RegExp(from, "gu"), to])
  const loosely = folded => rules.reduce((word, [from, to]) => word.replace(from, to), folded)
  const words = {stop: new Set(stop), joined: new Set(joined), spellings, loosely, all: new Map(), loose: new Map(), names: new Map(), others: new Map(), short: new Set(), runs: new Map(), letters, ...families(groups)}
  addWords(words, list)
  return words
}

/** More of the vocabulary: a large site has it in files by letters. */
export function addWords(words, list) {
  const into = (map, key, word) => map.set(key, new Set([...(map.get(key) || []), word]))
  for (const word of list) {
    const folded = fold(word)
    into(words.all, folded, word)
    into(words.loose, words.loosely(folded), word)
  }
}

/**
 * Spellings of one name that the site knows, as far as they sound alike: Harbor and Harbour, but not quay and wharf. And
 * all other names of an actor or a term, for one that hardly a page has; and those of anything named by several words,
 * without the words that decide nothing.
 */
export function addNames(words, entries) {
  for (const {kind, names} of entries)
    for (const name of names) {
      const run = name.name.split(/\s+/).map(fold).filter(word => word && !words.stop.has(word)), called = names.filter(other => other !== name && !other.by)
      if (CALLED.includes(kind) && run.length > 1 && !name.by) words.runs.set(run.join(""), called.map(other => other.name))
      if (name.folded && (kind === "actor" || kind === "term") && !name.by) words.others.set(name.folded, names.filter(other => other.folded !== name.folded && !other.by).map(other => other.name))
      if (kind === "actor" && /^\p{Lu}{2}$/u.test(name.name)) words.short.add(name.folded)
      const same = names.filter(other => other.folded !== name.folded && words.loosely(other.folded) === words.loosely(name.folded))
      if (name.folded && same.length) words.names.set(name.folded, same.map(other => other.name))
    }
}

const begins = (words, start) => [...words.all.keys()].filter(known => known.startsWith(start))

/** A word in other spellings of the same language, as far as any word of the site begins so. */
function respelled(word, words) {
  const found = []
  for (const [one, other, end] of words.spellings)
    for (const [from, to] of [[one, other], [other, one]])
      for (let at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1)) {
        const tail = word.slice(at + from.length), start = word.slice(0, at) + to
        if ((at === 0 || at >= SHORT) && new RegExp(end, "u").test(tail) && begins(words, start).length) found.push(start + tail)
      }
  return found
}

/** What to look for, each letter for letter: a name with hyphens also in its parts, and without the letters between. */
export function forms(term, words) {
  if (term.phrase) return [term.shown]
  // Of short words, the stems are others: ISI would find ISIS.
  const folded = fold(term.shown), inflected = held(words.inflected.get(folded) || [], words)
  if (/^\p{L}{2,3}$/u.test(folded) && words.all.size && !words.all.has(folded) && !words.names.has(folded)) return inflected
  const parts = term.shown.split(/[\p{Pd}_−]+/u).filter(fold)
  const found = [term.shown, ...(words.all.get(fold(term.shown)) || []), ...(words.names.get(fold(term.shown)) || []), ...inflected, ...respelled(fold(term.shown), words)]
  if (parts.length > 1) {
    const kept = parts.filter(part => !words.joined.has(fold(part)))
    // "so SO-2" would be "so 2".
    if (!parts.some(part => words.stop.has(fold(part)) && !words.joined.has(fold(part)))) found.push(parts.join(" "), ...(kept.length ? [kept.join(" ")] : []))
  }
  const seen = new Set()
  return found.filter(form => !seen.has(form.toLowerCase()) && seen.add(form.toLowerCase()))
}

/** Words of the site that are this one in another rendering of its sounds, or two that it is made of. */
export function instead(term, words) {
  const folded = fold(term.shown)
  if (term.phrase || folded.length <= SHORT + 1 || /\d/.test(folded)) return []
  const same = [...(words.loose.get(words.loosely(folded)) || [])]
  if (same.length) return same
  for (let at = SHORT; at <= folded.length - SHORT; at++) {
    const [one] = words.all.get(folded.slice(0, at)) || [], [other] = words.all.get(folded.slice(at)) || []
    if (one && other) return [`${one} ${other}`]
  }
  return []
}

/** Words of the site that have this one within a joiner, for one that the index has only so. */
export function joint(term, words, limit = 12) {
  const folded = fold(term.shown)
  if (term.phrase || folded.length < SHORT || !words.all.has(folded)) return []
  return [...words.all.keys()].filter(known => known !== folded && (known.startsWith(folded) || known.endsWith(folded))).slice(0, limit).flatMap(known => [...words.all.get(known)])
}

/** Words of the site that begin with what was typed: it may not be at its end. */
export function longer(term, words, limit = 12) {
  const folded = fold(term.shown)
  if (term.phrase || folded.length < SHORT || isCapitals(term.shown)) return []
  return begins(words, folded).sort((a, b) => a.length - b.length).slice(0, limit).flatMap(known => [...words.all.get(known)].slice(0, 1))
}

/** The word of the site from which a long one differs by a slip: a letter too many, too few, another or two swapped. */
export function slips(term, words) {
  const length = fold(term.shown).length
  return length > 6 ? near(term, words, 2, 1) : []
}

/** Words of the site that are spelled almost like this one, nearest first. */
export function near(term, words, limit = 3, apart = 2) {
  const folded = fold(term.shown), most = Math.min(apart, folded.length > 7 ? 2 : folded.length > 4 ? 1 : 0)
  if (term.phrase || !most || /\d/.test(folded)) return []
  const found = []
  for (const [known, [word]] of words.all) {
    const away = known[0] === folded[0] ? distance(folded, known, most) : Infinity
    if (away && away <= most) found.push({word, away})
  }
  return found.sort((a, b) => a.away - b.away || a.word.length - b.word.length).slice(0, limit).map(one => one.word)
}
