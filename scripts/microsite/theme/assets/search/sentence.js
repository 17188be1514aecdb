/* A sentence of a page that has the words looked for, taken out of its paragraph. Whose it is stands where the paragraph
 * begins ("The paper."), so it comes along; the index says where that is by two invisible signs, each a word of its own. */

import {END, RUN, drawnFrom, ends, found, marked} from "./excerpt.js"

/** A sentence may be longer; what stands before it is shown as far as both have no more words than this. */
const LENGTH = 40

/** The parts of a page whose sentences can be taken out: {run, from, to}. */
function parts(words) {
  const made = []
  for (let at = words.indexOf(RUN); at >= 0; at = words.indexOf(RUN, at)) {
    const from = words.indexOf(RUN, at + 1) + 1, to = words.indexOf(END, from)
    if (!from || to < 0) break
    // Of "What is missing here (3)", one of the three follows.
    const run = words.slice(at + 1, from - 1).join(" ").replace(/\s*\(\p{Nd}+\)$/u, "")
    made.push({run: /\p{P}$/u.test(run) ? run : `${run}.`, from, to})
    at = to
  }
  return made
}

/** Where the sentence around a word begins and ends within its part. */
function around(words, at, {from, to}) {
  let first = at, last = at
  while (first > from && !ends(words, first - 1)) first--
  while (last < to - 1 && !ends(words, last)) last++
  return {first, last: last + 1}
}

/** The sentence that has most of the terms, by the places of each; the first of such. */
function best(words, each) {
  let most = null
  for (const part of parts(words)) {
    const inside = each.map(spots => spots.filter(at => at >= part.from && at < part.to))
    for (const at of inside.flat().sort((a, b) => a - b)) {
      const {first, last} = around(words, at, part), terms = inside.filter(spots => spots.some(spot => spot >= first && spot < last)).length
      if (terms > (most?.terms || 0)) most = {part, first, last, terms}
    }
  }
  return most
}

/** How many of the terms a text has in one of the forms in which they were found. */
const held = (text, words, each) => each.filter(spots => marked(text, found({words, places: spots})).some(([, mark]) => mark)).length

/**
 * The sentence of a page that says more of what was looked for than its own answer does: {run, pieces}, or null. What stands
 * before it is shown as far as there is room, since "it" and "they" are named there.
 */
export function taken({words, places}, each, known) {
  const there = new Set(places), spots = each.map(list => list.filter(at => there.has(at)))
  const one = best(words, spots)
  if (!one || one.terms <= held(known, words, spots)) return null
  let from = one.first
  for (let at = from - 1; at >= one.part.from && one.last - at <= LENGTH; at--)
    if (at === one.part.from || ends(words, at - 1)) from = at
  const pieces = drawnFrom(words, from, one.last, places)
  return {run: one.part.run, pieces: from > one.part.from ? [["… ", false], ...pieces] : pieces}
}
