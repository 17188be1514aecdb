/* Results, each kind under its heading with its number; and which thing a query names. */

import {address, link} from "./address.js"
import {element, number, pieces, sentence, whole} from "./elements.js"
import {excerpt, found, marked, placed, sections, standing} from "./excerpt.js"
import {fold} from "./names.js"
import {fewer} from "./say.js"
import {taken} from "./sentence.js"

// Briefings are long, and each that is shown is loaded: a first query should stay within 200 KB.
const FIRST = 2, OF_THE_LAST = 4, OF_ONE = 10, STEP = 20

/* --- results ------------------------------------------------------------------------------------------------------ */

/** What a result is beside its kind, which stands over the group: of a claim, how firmly it is said and by whom. */
function about({filters, raw_url}, labels) {
  const kind = (filters.kind || [])[0], words = []
  if (filters.strength) words.push(labels.strength[filters.strength[0]])
  if (kind === "claim") words.push((labels.source || {})[filters.source[0]] || filters.source[0], raw_url.split("/").filter(Boolean).pop())
  return words.filter(Boolean).join(" · ")
}

/** A line of a page that was found: the sentence with most of the words, its own answer, or the part around them. */
function line(page, words, {title, answer}, each) {
  const own = answer && taken(page, each, `${title} ${answer}`)
  if (own) return element("p", {class: "excerpt"}, element("strong", {}, ...whole(own.run)), " ", ...pieces(own.pieces))
  if (answer) return element("p", {class: "excerpt"}, ...pieces(marked(answer, words)))
  return page.places.length ? element("p", {class: "excerpt"}, ...pieces(excerpt(page))) : ""
}

/** A page that was found. */
function result({data, ...held}, labels) {
  // The word itself counts twice, beside related ones.
  const each = held.each.flatMap(term => term.own ? [term, term.own] : [term]).map(term => standing(data.content.split(/\s+/), term))
  const page = placed(data.content, each.flat()), words = found(page), {title} = data.meta
  const item = element("li", {}, element("h3", {}, element("a", {href: data.url, dir: "auto"}, ...pieces(marked(title, words))))), label = [about(data, labels), fewer(held)].filter(Boolean).join(" · ")
  if (label) item.append(element("p", {class: "about"}, label))
  // The title of a claim is its sentence: only what that has not is shown below it.
  const said = data.filters.kind?.[0] === "claim" ? title.toLowerCase() : ""
  const more = each.filter(places => said && ![...found({...page, places})].some(word => said.includes(word))).flat()
  item.append(line(said ? placed(data.content, more) : page, words, data.meta, each))
  const parts = page.places.length && data.url.endsWith("/") ? sections(page, data.anchors) : []
  if (parts.length) item.append(element("p", {class: "parts"}, ...parts.flatMap((part, i) => [i ? " · " : "→ ", element("a", {href: `${data.url}#${part.id}`}, part.title)])))
  return item
}

const read = (list, from, to) => Promise.all(list.slice(from, to).map(async page => ({...page, data: await page.hit.data()})))

/** Kinds that come before all else where the title of one was typed whole; that of others is also what briefings are about. */
const CALLED = ["actor", "source", "event"]

/**
 * The pages of each kind, in the order of kinds: [{kind, list, read}], the first of each loaded. Those of the last kind are
 * sentences: they come first where the query is one, `typedOut`.
 */
export async function groups(list, kinds, kindOf, q, typedOut = () => false) {
  const held = kinds.map(kind => ({kind, list: list.filter(page => kindOf(page.id) === kind)}))
  const there = held.filter(group => group.list.length), last = kinds[kinds.length - 1]
  const loaded = await Promise.all(there.map(async group => {
    const first = there.length === 1 ? OF_ONE : group.kind === last ? OF_THE_LAST : FIRST
    return {...group, read: await read(group.list, 0, first)}
  }))
  const called = ({meta: {title}}, kind) => kind === last ? typedOut(title) : CALLED.includes(kind) && fold(title) === fold(q)
  const typed = group => group.read.some(page => called(page.data, group.kind))
  return [...loaded.filter(typed), ...loaded.filter(group => !typed(group))]
}

/** A group with its heading; its button brings in more. */
export function drawn({kind, list, read: first}, labels) {
  const made = element("section", {"aria-label": labels.kind[kind]}, element("h2", {}, `${labels.kind[kind]} (${number(list.length)})`))
  const rows = element("ol", {}, ...first.map(page => result(page, labels)))
  made.append(rows)
  if (first.length === list.length) return made
  const more = element("button", {type: "button", class: "finder-more"}, say("Show more ({n})", {n: number(list.length - first.length)}))
  more.addEventListener("click", async () => {
    const items = (await read(list, rows.children.length, rows.children.length + STEP)).map(page => result(page, labels))
    rows.append(...items)
    more.textContent = say("Show more ({n})", {n: number(list.length - rows.children.length)})
    if (rows.children.length === list.length) more.remove()
    items[0]?.querySelector("a").focus()
  })
  made.append(more)
  return made
}

/** What stands in the place of claims that were not asked: on a large site they cost as much as all else. */
export function unasked(kind, count, ask) {
  const button = element("button", {type: "button", class: "finder-more"}, say("Look there too"))
  button.addEventListener("click", ask)
  return element("section", {"aria-label": kind}, element("h2", {}, kind), element("p", {}, say("{n} more pages have not been looked through yet.", {n: number(count)})), button)
}

/* --- which thing is meant ------------------------------------------------------------------------------------------ */

const nameOf = name => element(name.lang ? "bdi" : "span", {lang: name.lang}, ...whole(name.name))

/* Kinds whose other names are what readers type, not what a thing is called. */
const PUT = ["page", "threat", "question", "source"]

function answer({entry, name}, labels, totals) {
  const line = element("p", {})
  const other = !fold(entry.name).startsWith(name.folded)
  const places = {other: element("strong", {}, nameOf(name)), name: element("a", {href: link(entry.url), ...entry.leads && {hreflang: entry.leads}}, nameOf(entry)), kind: entry.kind === "page" && !entry.url ? say("home page") : labels.kinds[entry.kind][0]}
  // A name that judges is never said as the site's own.
  const said = !other ? say("{name} ({kind})") : name.by ? say("“{other}”, in the words of {by}: {name} ({kind})", {other: name.name, by: name.by})
    : PUT.includes(entry.kind) ? say("{other}: {name} ({kind})") : say("{other} is another name of {name} ({kind})")
  line.append(...sentence(said, places))
  const made = element("div", {class: "finder-answer"}, line)
  if (entry.short) made.append(element("p", {class: "short"}, ...whole(entry.short)))
  const filter = {actor: "actor", threat: "threat", source: "source"}[entry.kind], count = filter && (totals[filter] || {})[entry.id]
  // How much that is, is known once the filters have been loaded.
  const unknown = filter && !Object.keys(totals).length
  if (count || unknown) made.append(element("p", {}, element("a", {href: address("", {[filter]: [entry.id]})}, say("All pages about it") + (count ? ` (${number(count)})` : ""))))
  return made
}

/** Names, under a heading. */
export const answers = (heading, list, labels, totals) => list.length ? [element("h2", {}, heading), ...list.map(one => answer(one, labels, totals))] : []

/** Words to look for in the place of one that is not there. */
export function otherWords(lost, q) {
  return lost.filter(({words}) => words.length).map(({term, words}) => {
    const links = element("span", {}, ...words.flatMap((word, i) => [i ? say(", ") : "", element("a", {href: address(q.replace(term.shown, word), {})}, word)]))
    return element("p", {class: "finder-near"}, ...sentence(say("Did you mean, for “{word}”: {others}?", {word: term.shown}), {others: links}))
  })
}

/** What is found here at all: where the pages say what the sources are, and which places they name, as far as there are such. */
export function covered({sources, places}) {
  const to = page => page && element("a", {href: link(page.url)}, page.name)
  const said = sources && places ? say("Only what the sources of this site say can be found here: {sources} says what they are, {places} which places they name.")
    : sources ? say("Only what the sources of this site say can be found here: {sources} says what they are.")
      : places ? say("Only what the sources of this site say can be found here: {places} says which places they name.") : ""
  return said ? [element("p", {class: "finder-covered"}, ...sentence(said, {sources: to(sources), places: to(places)}))] : []
}
