/* Looks terms up in the index (Pagefind). A word of a query that the index does not hold is replaced by Pagefind with the
 * longest word that begins it ("Helmand" with "he"); one within quotation marks is never replaced, only inflected. So
 * what is found is decided by quotation marks, and the other way of asking only says how well it fits. */

import {akin} from "./families.js"
import {fold} from "./names.js"
import {together} from "./together.js"
import {forms, instead, joint, longer, near, slips} from "./words.js"

/** On so few pages, a name is one that the site only lists. */
const RARE = 2

/**
 * What a form is on: the number of each page, with its score, whether its title has it, and where the words stand. Within
 * quotation marks, only the first place is told (`sure`); without, all of them, and those of words that begin so.
 */
async function pages(engine, form) {
  const [exact, loose] = await Promise.all([engine.search(`"${form}"`), engine.search(form)])
  const ranked = new Map(loose.results.map(hit => [hit.id, hit])), phrase = /\s/.test(form.trim())
  return new Map(exact.results.map(hit => {
    const same = ranked.get(hit.id), named = (same?.matchedMetaFields || []).some(field => field !== "answer")
    const spots = phrase ? hit.words : [...new Set([...hit.words, ...(same?.words || [])])]
    return [hit.id, {hit, score: same?.score || 1, title: named, spots, sure: hit.words, forms: [form]}]
  }))
}

/** One page found in two ways. */
function both(one, other, sum = Math.max) {
  const all = key => [...one[key], ...other[key]]
  return {hit: one.hit, score: sum(one.score, other.score), title: one.title || other.title, spots: all("spots"), sure: all("sure"), forms: all("forms")}
}

function joined(maps, sum) {
  const all = new Map()
  for (const map of maps)
    for (const [id, page] of map) {
      const one = all.get(id)
      all.set(id, one ? both(one, page, sum) : page)
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

const added = (one, other) => one + other

/** The pages that have one of several words, each given in its forms, and which words those are. */
async function relatives(held, lists) {
  const found = await Promise.all(lists.map(async forms => ({word: forms[0], pages: await held(forms)})))
  return {pages: joined(found.map(one => one.pages), added), words: found.filter(one => one.pages.size).map(one => one.word)}
}

/**
 * Pages that have a word, and those with related ones: what has these alone counts half, and its title
 * not. Where the word itself stands is kept as `own`.
 */
function widened(found, alike) {
  const half = page => ({...page, score: page.score / 2, title: false})
  const add = (page, other) => other ? {...both(page, half(other), added), own: page} : page
  return new Map([...[...alike].map(([id, page]) => [id, half(page)]), ...[...found].map(([id, page]) => [id, add(page, alike.get(id))])])
}

/**
 * A term as it is on the site: {term, pages, as, words}. `as` is "is", "named", "akin" (there, and so are words of nearly the
 * same meaning), "replaced" by such words, "spelled" otherwise, "begins" that of other words, or "nowhere".
 */
export async function look(engine, words, term) {
  const held = async list => joined(await Promise.all(list.map(form => pages(engine, form))))
  let found = await entire(await held(forms(term, words)), term)
  // The page of an actor lists names that no other page has: who types one wants the pages about the actor. Two letters
  // ("us") may stand on pages as another word.
  const names = term.phrase || found.size > RARE && !words.short.has(fold(term.shown)) ? [] : words.others.get(fold(term.shown)) || []
  const more = names.length ? joined([found, await held(names)]) : found
  if (more.size > found.size) return {term, pages: more, as: "named", words: []}
  // What is one thing together with its neighbours is also where that stands otherwise.
  const whole = term.together ? await held(term.together.names) : new Map()
  if (whole.size) return {term, pages: joined([found, whole]), as: found.size || term.together.same ? "is" : "named", words: []}
  found = found.size ? found : await held(joint(term, words))
  const alike = await relatives(held, akin(term, words))
  if (alike.pages.size && !found.size) return {term, pages: alike.pages, as: "replaced", words: alike.words}
  const wider = widened(found, alike.pages)
  if (found.size) return {term, pages: wider, as: wider.size > found.size ? "akin" : "is", words: alike.words}
  for (const [as, others] of [["spelled", instead(term, words)], ["begins", longer(term, words)], ["spelled", slips(term, words)]]) {
    found = others.length ? await held(others) : found
    if (found.size) return {term, pages: found, as, words: others}
  }
  return {term, pages: found, as: "nowhere", words: near(term, words)}
}

/**
 * The pages that have all terms, best first; if there are none, those with most of them: {list, whole}.
 * A query that stands on a page as a `phrase` counts as a title does; of pages that lack a term, those with the rarest
 * come first.
 * A page is {id, hit, score, titles, count, each, near}: `each` says where each term stands, `near` is how many of them it
 * has in its title, or near each other. A term with a `name` is what the query is about, so it counts twice; a rare word
 * counts more than a common one, but not so much that it decides alone.
 */
export function combine(found, without, phrase = new Map()) {
  const all = new Map(), weight = ({term}) => term.name ? 2 : 1, barred = new Set(without.flatMap(one => [...one.pages.keys()]))
  for (const one of found)
    for (const [id, page] of one.pages) {
      if (barred.has(id)) continue
      const held = all.get(id) || {id, hit: page.hit, score: 0, titles: 0, named: 0, count: 0, each: []}
      const score = held.score + Math.log1p(page.score), titles = held.titles + weight(one) * Number(page.title), named = held.named + Number(page.title)
      all.set(id, {...held, score, titles, named, count: held.count + 1, each: [...held.each, page]})
    }
  for (const page of all.values()) page.near = Math.max(page.named, together(page.each.map(one => one.spots)))
  const rarity = page => found.reduce((sum, one) => sum + (one.pages.has(page.id) ? weight(one) / one.pages.size : 0), 0)
  const most = Math.max(0, ...[...all.values()].map(page => page.count))
  const list = [...all.values()].filter(page => page.count === most), whole = most === found.length
  const titled = page => page.titles + Number(phrase.has(page.id))
  return {list: list.sort((a, b) => (whole ? 0 : rarity(b) - rarity(a)) || titled(b) - titled(a) || b.near - a.near || b.score - a.score), whole}
}
