/* Looks terms up in the index (Pagefind). A word of a query that the index does not hold is replaced by Pagefind with the
 * longest word that begins it ("Helmand" with "he"); one within quotation marks is never replaced, only inflected. So
 * what is found is decided by quotation marks, and the other way of asking only says how well it fits. */

import {fold} from "./names.js"
import {together} from "./together.js"
import {forms, instead, joint, longer, near, slips} from "./words.js"

/** On so few pages, a name is one that the site only lists. */
const RARE = 2

/** What a form is on: the number of each page, with its score, whether its title has it, and where the words stand. */
async function pages(engine, form) {
  const [exact, loose] = await Promise.all([engine.search(`"${form}"`), engine.search(form)])
  const ranked = new Map(loose.results.map(hit => [hit.id, hit]))
  return new Map(exact.results.map(hit => {
    const same = ranked.get(hit.id), named = (same?.matchedMetaFields || []).some(field => field !== "answer")
    return [hit.id, {hit, score: same?.score || 1, title: named, spots: hit.words}]
  }))
}

function joined(maps) {
  const all = new Map()
  for (const map of maps)
    for (const [id, page] of map) {
      const one = all.get(id)
      all.set(id, one ? {hit: one.hit, score: Math.max(one.score, page.score), title: one.title || page.title, spots: [...one.spots, ...page.spots]} : page)
    }
  return all
}

/** Without the pages on which a number is only a part of another: 700 is not in 4,700. Many pages have only a year. */
async function entire(found, term) {
  const digits = fold(term.shown)
  if (!/^\d+$/.test(digits) || found.size > 60) return found
  const kept = await Promise.all([...found].map(async ([id, page]) => {
    const words = (await page.hit.data()).content.split(/\s+/)
    const spots = page.spots.filter(at => (words[at] || "").split(/[\p{Pd}/]/u).some(part => fold(part.replace(/['’]\p{L}*.*$/u, "")) === digits))
    return spots.length || !page.spots.length ? [[id, {...page, spots}]] : []
  }))
  return new Map(kept.flat())
}

/** A term as it is on the site: {term, pages, as}. `as` is "is", "named", "spelled" or "begins" with `words`, or "nowhere". */
export async function look(engine, words, term) {
  const held = async list => joined(await Promise.all(list.map(form => pages(engine, form))))
  let found = await entire(await held(forms(term, words)), term)
  // The page of an actor lists names that no other page has: who types one wants the pages about the actor.
  const others = term.phrase || found.size > RARE ? [] : words.others.get(fold(term.shown)) || []
  const more = others.length ? joined([found, await held(others)]) : found
  if (more.size > found.size) return {term, pages: more, as: "named", words: []}
  // What is one thing together with its neighbours is also where that stands otherwise.
  const whole = term.together ? await held(term.together.names) : new Map()
  if (whole.size) return {term, pages: joined([found, whole]), as: found.size || term.together.same ? "is" : "named", words: []}
  if (found.size) return {term, pages: found, as: "is", words: []}
  for (const [as, others] of [["is", joint(term, words)], ["spelled", instead(term, words)], ["begins", longer(term, words)], ["spelled", slips(term, words)]]) {
    found = others.length ? await held(others) : found
    if (found.size) return {term, pages: found, as, words: others}
  }
  return {term, pages: found, as: "nowhere", words: near(term, words)}
}

/**
 * The pages that have all terms, best first; if there are none, those with most of them: {list, whole}.
 * A query that stands on a page as a `phrase` counts as a title does; of pages that lack a term, those with the rarest
 * come first.
 * A page is {id, hit, score, titles, count, spots, near}: `near` is how many of the terms it has in its title, or near
 * each other. A term with a `name` is what the query is about, so it counts twice; a rare word counts more than a common
 * one, but not so much that it decides alone.
 */
export function combine(found, without, phrase = new Map()) {
  const all = new Map(), weight = ({term}) => term.name ? 2 : 1, barred = new Set(without.flatMap(one => [...one.pages.keys()]))
  for (const one of found)
    for (const [id, page] of one.pages) {
      if (barred.has(id)) continue
      const held = all.get(id) || {id, hit: page.hit, score: 0, titles: 0, named: 0, count: 0, spots: [], each: []}
      const score = held.score + Math.log1p(page.score), titles = held.titles + weight(one) * Number(page.title), named = held.named + Number(page.title)
      all.set(id, {...held, score, titles, named, count: held.count + 1, spots: [...held.spots, ...page.spots], each: [...held.each, page.spots]})
    }
  for (const page of all.values()) page.near = Math.max(page.named, together(page.each))
  const rarity = page => found.reduce((sum, one) => sum + (one.pages.has(page.id) ? weight(one) / one.pages.size : 0), 0)
  const most = Math.max(0, ...[...all.values()].map(page => page.count))
  const list = [...all.values()].filter(page => page.count === most), whole = most === found.length
  const titled = page => page.titles + Number(phrase.has(page.id))
  return {list: list.sort((a, b) => (whole ? 0 : rarity(b) - rarity(a)) || titled(b) - titled(a) || b.near - a.near || b.score - a.score), whole}
}
