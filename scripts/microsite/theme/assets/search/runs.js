/* Words of a query that are one thing on this site: a word written apart, or a name in a spelling that no text has. */

import {fold} from "./names.js"

/** More words than this are a sentence. */
const MOST = 4

/** What a run of terms is looked for as, beside itself: the `same` in one word, or the other names of what it names. */
function whole(run, words) {
  const parts = run.map(term => fold(term.shown)), joined = parts.join("")
  if (words.all.has(joined)) return {same: true, names: [...words.all.get(joined)]}
  return {same: false, names: parts.every(part => words.all.has(part)) ? [] : words.runs.get(joined) || []}
}

/** Terms in their order; those that are one with their neighbours say what they stand for `together`: {same, names}. */
export function gathered(terms, words) {
  const made = []
  for (let at = 0; at < terms.length;) {
    const runs = Array.from({length: MOST - 1}, (_, less) => terms.slice(at, at + MOST - less))
    const run = runs.find(one => one.length > 1 && !one.some(term => term.phrase) && whole(one, words).names.length)
    made.push(...run ? run.map(term => ({...term, together: whole(run, words)})) : [terms[at]])
    at += run ? run.length : 1
  }
  return made
}
