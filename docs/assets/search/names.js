/* Finds what a reader means by a name, however it is spelled. The index of words knows spellings only as they stand. */

/* Letters of Arabic script that look the same to readers, and joiners that do not show. */
const ALIKE = {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه"}

/* Latin letters that no mark was taken from. */
const LATIN = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n", "ə": "a", "ɓ": "b", "ɗ": "d", "ƙ": "k"}

/** A name without case, accents, hyphens, spaces: what two spellings have in common. */
export function fold(name) {
  const plain = name.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "")
  return [...plain].map(letter => ALIKE[letter] || LATIN[letter] || letter).join("").replace(/[^\p{L}\p{N}]|\p{Lm}/gu, "")
}

/** Entries with all their names folded, ready to be asked. */
export function prepare(entries) {
  return entries.map(entry => {
    const also = (entry.also || []).map(name => Array.isArray(name) ? {name: name[0], lang: name[1]} : {name})
    const names = [{name: entry.name}, ...also]
    return {...entry, names: names.map(name => ({...name, folded: fold(name.name)}))}
  })
}

/** Every run of words in a query, longest first, folded. */
function runs(query) {
  const words = query.split(/[\s"“”„«»,;:.?!()]+/u).filter(Boolean)
  const found = []
  for (let size = Math.min(words.length, 8); size > 0; size--)
    for (let at = 0; at + size <= words.length; at++) found.push(fold(words.slice(at, at + size).join(" ")))
  return found.filter(run => run.length > 1)
}

/** How names may begin that a query means: two letters, as code points in hexadecimal, 61-62 for ab. */
export function letters(query) {
  return [...new Set([fold(query), ...runs(query)].filter(Boolean).map(run => [...run].slice(0, 2).map(letter => letter.codePointAt(0).toString(16)).join("-")))]
}

/** Whether a name begins as the query does. A sentence must do so letter for letter: folded, its words run together. */
function begins(entry, name, query, asked) {
  if (asked.length < 3) return false
  if (entry.kind === "question" || entry.kind === "threat") return name.name.toLowerCase().startsWith(query.trim().toLowerCase())
  return name.folded.startsWith(asked)
}

/**
 * What a query names, best first: {entry, name}. A name that is the query, then a name within it, then one that
 * begins with it. Of one word there may be many beginnings; `limit` cuts them.
 */
export function named(entries, query, limit = 3) {
  const asked = fold(query), within = runs(query), hits = []
  if (asked.length < 2) return []
  for (const entry of entries) {
    let best = null
    for (const name of entry.names) {
      if (!name.folded) continue
      let score = 0
      if (name.folded === asked) score = 1000
      else if (entry.kind === "actor" || entry.kind === "term") {
        const at = within.indexOf(name.folded)
        if (at >= 0) score = 500 + name.folded.length
      }
      if (!score && begins(entry, name, query, asked)) score = 100 - Math.min(name.folded.length - asked.length, 90)
      if (score && (!best || score > best.score)) best = {entry, name, score}
    }
    if (best) hits.push(best)
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, limit)
}

/** How many letters differ (Damerau–Levenshtein, adjacent swaps counted as one), or Infinity beyond `most`. */
function distance(a, b, most) {
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

/* Of names that are equally near, those of things come before sentences. */
const NEAR = ["actor", "term", "source", "work", "threat", "question"]

/** Names spelled almost like the query or one of its words: {entry, name}, nearest first. */
export function nearest(entries, query, limit = 5) {
  const asked = [fold(query), ...query.split(/\s+/).map(fold)].filter(word => word.length > 3)
  const hits = []
  for (const entry of entries) {
    let best = null
    const rank = NEAR.indexOf(entry.kind)
    for (const name of entry.names) {
      const parts = [name.folded, ...name.name.split(/[\s()–-]+/).map(fold).filter(part => part.length > 3)]
      for (const part of parts)
        for (const word of asked) {
          const away = distance(word, part, word.length > 7 ? 3 : word.length > 4 ? 2 : 1)
          if (away < Infinity && (!best || away < best.away)) best = {entry, name, away, rank}
        }
    }
    if (best) hits.push(best)
  }
  return hits.sort((a, b) => a.away - b.away || a.rank - b.rank || a.name.name.length - b.name.name.length).slice(0, limit)
}
