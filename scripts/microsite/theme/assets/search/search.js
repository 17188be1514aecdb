/* The search page: what a reader types and ticks goes into the address, and what the address says is shown. */

import {ROOT, go, state} from "./address.js"
import {at, whole} from "./elements.js"
import {counted, drawFilters, narrow, prepareFilters, ticked} from "./filters.js"
import {combine, look} from "./find.js"
import {listen, slash} from "./hands.js"
import {meant} from "./meant.js"
import {claimNamed, fold, letters, nearest, prepare} from "./names.js"
import {parse} from "./query.js"
import {NotThere, refusal, refused, why} from "./refusal.js"
import {answers, covered, drawn, groups, otherWords, unasked} from "./results.js"
import {gathered} from "./runs.js"
import {claimed, status} from "./say.js"
import {apart} from "./together.js"
import {verbatim} from "./verbatim.js"
import {addNames, addWords, prepareWords} from "./words.js"

const form = at("finder"), field = at("finder-q")

let engine, known, vocabulary, words, labels, boxes = null, turn = 0, claims = null
const names = new Map(), asked = new Map(), TITLE = document.title

const SETTINGS = {baseUrl: ROOT.pathname, ranking: {metaWeights: {answer: 0}}}

/** The kind of a page, which its name in the index says: TAG-KIND-NUMBER. */
const kindOf = id => id.split("-")[1]

const keep = push => go(field.value.trim(), ticked(), push)

/* --- names and words: a small site has them in one file, a large one in a file for each two letters they begin with ---- */

function take(entries) {
  const prepared = prepare(entries, known.asks)
  for (const entry of prepared) names.set(`${entry.kind} ${entry.id}`, entry)
  addNames(words, prepared)
  for (const {kind, id, name} of entries) if (labels[kind] && kind !== "kind") labels[kind][id] = name
}

const json = async path => (await fetch(new URL(path, ROOT))).json()

/** Load the names and words that begin with these letters, each file once. */
async function load(wanted, into) {
  const files = wanted.filter(letter => (into.letters || []).includes(letter))
  const [folder, use] = into === known ? ["names", take] : ["words", list => addWords(words, list)]
  await Promise.all(files.map(letter => {
    const path = `search/${folder}/${letter}.json`
    if (!asked.has(path)) asked.set(path, json(path).then(use))
    return asked.get(path)
  }))
}

/** Ask claims too from now on: they have an index of their own. */
const askClaims = () => claims ||= engine.mergeIndex(new URL(`pagefind/${vocabulary.claims.folder}`, ROOT).pathname, SETTINGS)

/** Load what can be ticked, and what it is called: many readers never do, and on a large site it is much. */
async function loadFilters() {
  if (boxes) return
  const [loaded] = await Promise.all([json("search/filters.json"), load(known.letters || [], known), vocabulary.claims && askClaims()])
  boxes = prepareFilters(loaded)
}

/* --- a query ----------------------------------------------------------------------------------------------------- */

/** What a query finds: its terms as they are on the site, and the pages. */
async function find(q, filters) {
  const all = [...names.values()], named = list => list.flatMap(entry => entry.names)
  const query = parse(q, vocabulary.language, named(all)), actors = new Set(named(all.filter(entry => entry.kind === "actor")).map(name => name.folded))
  for (const term of query.terms) term.name = term.proper || actors.has(fold(term.shown))
  const narrowed = Object.keys(filters).length > 0
  const asked = query.rest.split(" ").length
  const phrase = query.terms.length > 1 && asked > 1 && asked < 7 ? [{shown: query.rest, phrase: true}] : []
  const [found, without, [together]] = await Promise.all([gathered(query.terms, words), query.without, phrase].map(terms => Promise.all(terms.map(term => look(engine, words, term)))))
  const whole = combine(found.filter(one => one.as !== "nowhere"), without, together?.pages)
  const every = !found.length && !query.common.length && narrowed
  if (every) whole.list = (await engine.search(null)).results.map(hit => ({id: hit.id, hit, count: 0, each: []}))
  const ids = whole.list.map(page => page.id), within = narrowed ? new Set(narrow(boxes, ids, filters)) : null
  const list = within ? whole.list.filter(page => within.has(page.id)) : whole.list
  for (const page of list) page.asked = query.terms.length
  return {query, found, narrowed, result: {...whole, list, apart: apart({...whole, list})}, all: ids}
}

/** Whether something was asked for that the pages asked so far do not have, all of it and as it was typed. */
const wanting = ({found, result}) => found.some(one => one.as !== "is" && one.as !== "akin") || found.length > 0 && !(result.whole && result.list.length)

/** Names that are spelled almost like what is nowhere. */
async function almost(lost) {
  if (!lost.length) return []
  await load(known.letters || [], known)
  return nearest([...names.values()], lost.map(one => one.term.shown))
}

async function show() {
  if (refused.by) return
  const mine = ++turn, {q, filters} = state()
  if (field.value.trim() !== q) field.value = q
  document.title = q ? `${q} – ${TITLE}` : TITLE
  if (Object.keys(filters).length || at("finder-filters").open) await loadFilters()
  const {claims: apart} = vocabulary
  await Promise.all([load(letters(q), known), load(letters(q), vocabulary), q && apart && !apart.later && askClaims()])
  let answer = await find(q, filters)
  if (apart && !claims && wanting(answer)) answer = await askClaims().then(() => find(q, filters))
  const parts = await groups(answer.result.list, labels.order.kind, kindOf, q, title => verbatim(title, answer.query.terms, words))
  const claim = claimNamed(known.claims, q, known.pages.claim), mean = claim ? [claim] : q ? meant(answer, q, parts, [...names.values()], words, vocabulary.language) : []
  const lost = answer.found.filter(one => one.as === "nowhere"), near = mean.some(one => one.claim || one.score >= 1) ? [] : await almost(lost)
  if (mine !== turn) return
  if (boxes) drawFilters(labels, boxes.totals, counted(boxes, q ? answer.all : boxes.all, filters), filters)
  draw(answer, q, {parts, mean, lost, near})
}

/** Let the lists stand below results, or in their place where there are none: not a screen of nothing below the field. */
function lead(found) {
  const ways = at("finder-ways"), results = at("finder-results")
  if (found) results.parentNode.after(ways)
  else if (ways.previousElementSibling !== results) results.after(ways)
}

function draw({query, found, result, narrowed}, q, {parts, mean, lost, near}) {
  const said = status(q, found, result, {...query, narrowed, known: mean[0]?.score >= 200})
  at("finder-status").replaceChildren(...whole(mean[0]?.claim ? claimed : said.filter(Boolean).join(" ")))
  // A name or a claim that was meant is an answer: then nobody has to be told what else there is.
  const nowhere = lost.length && !mean[0]?.claim && !(mean[0]?.score >= 200 && lost.length === found.length)
  at("finder-answers").replaceChildren(
    ...answers(mean[0]?.score < 1 ? say("Nearest to your question") : say("You may mean"), mean, labels, boxes?.totals || {}),
    ...otherWords(lost, q),
    ...answers(say("Names that are spelled almost like it"), near, labels, boxes?.totals || {}),
    ...(nowhere ? covered(Object.fromEntries(Object.entries(vocabulary.covered).map(([kind, url]) => [kind, names.get(`page ${url}`)]))) : []))
  at("finder-results").replaceChildren(...parts.map(group => drawn(group, labels)))
  if (vocabulary.claims && !claims && found.length) at("finder-results").append(unasked(labels.kind.claim, vocabulary.claims.count, more))
  lead(parts.length > 0)
  at("finder-results").dataset.query = q
}

/** Show a query with its claims, and go to the first. */
async function more() {
  await askClaims()
  await show()
  const groups = at("finder-results").children
  groups[groups.length - 1]?.querySelector("a")?.focus()
}

/* --- the start ------------------------------------------------------------------------------------------------------ */

async function start() {
  // Who comes without a question is about to ask one.
  if (!state().q && document.activeElement === document.body) field.focus()
  else field.value = state().q
  const [first, second] = await Promise.all(["search/names.json", "search/words.json"].map(path => fetch(new URL(path, ROOT))))
  if (!first.ok || !second.ok) throw new NotThere(first.url)
  const [loaded, language, module] = await Promise.all([first.json(), second.json(), import(new URL("pagefind/pagefind.js", ROOT))])
  known = loaded
  vocabulary = language
  words = prepareWords(vocabulary.words, vocabulary.language, vocabulary.letters)
  engine = module
  await engine.options({...SETTINGS, bundlePath: new URL("pagefind/", ROOT).pathname, noWorker: true})
  await engine.init()
  const called = Object.fromEntries(Object.entries(known.kinds).map(([kind, [, many]]) => [kind, many]))
  labels = {filters: known.filters, kinds: known.kinds, kind: called, actor: {}, threat: {}, source: {}, ...known.unlisted, strength: known.strengths, order: {kind: Object.keys(called), strength: Object.keys(known.strengths)}}
  take([...known.entries, ...vocabulary.pages])
  slash()
  listen({ask: push => { keep(push); show() }, show, opened: () => boxes || show()})
  await show()
}

async function tell(error) {
  await new Promise(done => setTimeout(done, 100)) // a refusal is told a moment after its error
  form.hidden = true
  at("finder-results").parentNode.classList.add("failed")
  at("finder-status").textContent = `${say("The search could not be loaded; the lists below lead to every page.")} ${why(error)}`
  if (!(error instanceof NotThere)) console.error(error)
}

start().catch(tell)
refusal.catch(tell)
