/* Finds what a reader means by a name, however it is spelled. The index of words knows spellings only as they stand. */

import {ASKED, TITLED, asksOf, close, nearly, put, weights} from "./titles.js"

/* Letters of Arabic script that look the same to readers, and joiners that do not show. */
const ALIKE = {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه"}

/* Latin letters that no mark was taken from. */
const LATIN = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n", "ə": "a", "ɓ": "b", "ɗ": "d", "ƙ": "k"}

/** A text without case and accents. */
export const plain = text => [...text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "")].map(letter => ALIKE[letter] || LATIN[letter] || letter).join("")

/** A name without case, accents, hyphens, spaces: what two spellings have in common. */
export const fold = name => plain(name).replace(/[^\p{L}\p{N}]|\p{Lm}/gu, "")

/**
 * Entries with all their names folded, ready to be asked. `asks` has by kind what is asked of any of it, {of, what}: who asks
 * that ("biased") of one by a word of its names, or of its kind ("source"), wants its page.
 */
export function prepare(entries, asks = {}) {
  return entries.map(entry => {
    const also = (entry.also || []).map(name => Array.isArray(name) ? {name: name[0], lang: name[1], by: name[2]} : {name})
    const names = [{name: entry.name}, ...also].map(name => ({...name, folded: fold(name.name), words: wordsOf(name.name)})), {of = "", what = ""} = asks[entry.kind] || {}, asked = wordsOf(what)
    const own = [...names.flatMap(name => name.words), ...wordsOf(entry.from || ""), ...wordsOf(of)].filter(word => !asked.includes(word))
    return {...entry, names: what ? [...names, {...names[0], own, words: [...own, ...asked]}] : names}
  })
}

const WORDS = /[\s"“”„«»,;:.?!()]+/u, PARTS = /\p{Pd}+/u

/** The words of a name, folded: one with hyphens also in its parts. */
const wordsOf = name => [...new Set(name.split(WORDS).flatMap(word => [...word.split(PARTS), word]).map(fold).filter(Boolean))]

/** Every run of words in a query, longest first: folded, and how many of its words say something. */
function runs(query, weak, terms = []) {
  const words = query.split(WORDS).filter(Boolean).slice(0, 60)
  const found = []
  for (let size = Math.min(words.length, 8); size > 0; size--)
    for (let at = 0; at + size <= words.length; at++) {
      const run = words.slice(at, at + size), folded = fold(run.join(" "))
      if (folded.length > 1) found.push({folded, weight: run.filter(word => !weak.has(fold(word)) || terms.includes(fold(word))).length})
    }
  return found
}

/** How names may have words that begin as those of a query: two letters, as code points in hexadecimal, 61-62 for ab. */
export function letters(query) {
  const all = [fold(query), ...runs(query, new Set()).map(run => run.folded)].filter(Boolean)
  return [...new Set(all.map(folded => [...folded].slice(0, 2).map(letter => letter.codePointAt(0).toString(16)).join("-")))]
}

/** Kinds of which a name within a query is an answer, and in what order kinds are when a word of theirs is. */
const WITHIN = ["actor", "source", "term"], ORDER = ["page", "threat", "question", "actor", "source", "work", "term"]

/** A text as it is typed: names have typographic marks. */
const typed = text => text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”„]/g, '"')

/** Whether a name begins as the query does. A sentence must do so letter for letter: folded, its words run together. */
function begins(entry, name, query, asked) {
  if (asked.length < 4) return false
  if (entry.kind === "question" || entry.kind === "threat") return typed(name.name).startsWith(typed(query.trim()))
  return name.folded.startsWith(asked)
}

/** How well a name answers of which the query is the end. */
export const END = 450

/** Whether all that a query says is how the name of an actor or a source ends, as a surname does: not with a common noun. */
function ends(entry, name, {terms}) {
  const end = terms.join("")
  return ["actor", "source"].includes(entry.kind) && end.length > 3 && name.folded.endsWith(end) && terms.every(term => name.words.includes(term))
    && /^[\p{Lu}\p{Lo}]/u.test(name.name.split(WORDS).filter(Boolean).pop())
}

/**
 * How well a name answers: as a whole (1000), asked what all its kind are asked (700), within the query (from 500), by its end (450), by its words (from 200), by its beginning or, for
 * a question, by some of its words (below 1).
 */
function score(entry, name, asked) {
  const {query, folded, within, terms, same} = asked
  if (same(name.folded, folded)) return 1000
  if (name.own) return asksOf(entry, name, asked) ? ASKED : 0
  if (WITHIN.includes(entry.kind)) {
    const run = within.find(one => same(name.folded, one.folded))
    // Of a long question, a name is only a part.
    if (run && run.weight * 2 >= terms.length) return 500 + name.folded.length
  }
  if (!terms.length) return 0
  if (ends(entry, name, asked)) return END
  // One word of what a page is looked for by is not yet what it is about.
  if (TITLED.includes(entry.kind) && name !== entry.names[0] && terms.length < 2) return 0
  if (/\p{L}/u.test(terms.join("")) && terms.every(term => name.words.some(word => same(word, term)))) return 300 - 10 * ORDER.indexOf(entry.kind) - Math.min(name.words.length, 9)
  return begins(entry, name, query, folded) ? 100 - Math.min(name.folded.length - folded.length, 90) : nearly(entry, name, asked)
}

/**
 * What a query names, best first: {entry, name, score, put}; `put` are pages that say they are looked for by this. `rest` is what of it may hold a name; `terms` are its words that say something, `weak` those of its
 * language that do not; `endings` are what two forms of one word may differ by. A `question` is answered by titles that
 * have some of its words; `others` are other names of the same thing.
 */
export function named(entries, query, {rest = query, terms = [], weak = [], endings = [], question = false, others = () => [], limit = 3} = {}) {
  const same = (one, other) => one === other || Math.min(one.length, other.length) > 3 && endings.some(end => one === other + end || other === one + end)
  const few = new Set(weak.map(fold))
  const asked = {query, folded: fold(query), weak: few, typed: rest.split(WORDS).map(fold).filter(Boolean), within: terms.length ? runs(rest, few, terms.map(fold)) : [], terms: terms.map(fold), question, same, others}
  if (asked.folded.length < 2) return []
  Object.assign(asked, weights(entries, asked))
  asked.only = (kind, term) => !entries.some(entry => entry.kind !== kind && entry.names.some(name => name.words.includes(term)))
  const hits = []
  for (const entry of entries) {
    const [best] = entry.names.filter(name => name.folded).map(name => ({entry, name, score: score(entry, name, asked)})).sort((a, b) => b.score - a.score)
    const asks = best && put(entry, asked)
    if (asks) hits.push({...best, score: Math.max(best.score, asks - 10 * ORDER.indexOf(entry.kind)), put: true})
    else if (best?.score) hits.push(best)
  }
  return hits.sort((a, b) => b.score - a.score || close(b.entry, asked) - close(a.entry, asked)).slice(0, limit)
}

/** How many letters differ (Damerau–Levenshtein, adjacent swaps counted as one), or Infinity beyond `most`. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return Infinity
  let before = [], last = Array.from({length: b.length + 1}, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    if (Math.min(...row) > most) return Infinity
    before = last
    last = row
  }
  return last[b.length] <= most ? last[b.length] : Infinity
}

/* Whose names may be misspelled; those of others are sentences. Of names that are equally near, the first come first. */
const NEAR = ["actor", "term", "source", "work"]

/** Names spelled almost like one of these words: {entry, name}, nearest first. */
export function nearest(entries, words, limit = 5) {
  const asked = words.map(fold).filter(word => word.length > 4 && word.length < 80 && !/\d/.test(word))
  const hits = []
  for (const entry of entries.filter(one => NEAR.includes(one.kind))) {
    let best = null
    const rank = NEAR.indexOf(entry.kind)
    for (const name of entry.names) {
      const parts = [name.folded, ...name.name.split(/[\s()–-]+/).map(fold).filter(part => part.length > 4)]
      for (const part of parts)
        for (const word of asked) {
          const away = distance(word, part, word.length > 7 ? 2 : 1)
          if (away < Infinity && (!best || away < best.away)) best = {entry, name, away, rank}
        }
    }
    if (best) hits.push(best)
  }
  return hits.sort((a, b) => a.away - b.away || a.rank - b.rank || a.name.name.length - b.name.name.length).slice(0, limit)
}

/** The claim whose id was typed, as it is printed or as it is cited; `claims` has the first and last number of each run by source, and `pages` is where theirs stand. */
export function claimNamed(claims, query, pages) {
  const [, source, digits] = query.trim().match(/^[[@]*([a-z0-9-]+)-(\d{3,6})\]?$/i) || []
  const held = (claims || {})[source?.toLowerCase()]
  if (!held?.some(([first, last]) => first <= Number(digits) && Number(digits) <= last)) return null
  const id = `${source.toLowerCase()}-${digits}`
  return {claim: true, entry: {kind: "claim", id, name: id, url: `${pages}${id}/`}, name: {name: id, folded: fold(id)}}
}
