/* The search page: what a reader types and ticks goes into the address, and what the address says is shown. */

import {fold, letters, prepare, named, nearest} from "./names.js"

const ROOT = new URL("../../", import.meta.url)
const FILTERS = {kind: "Kind", source: "Source", strength: "Strength", threat: "Threat", actor: "Actor"}
const STEP = 10
const OPEN = 8

const at = id => document.getElementById(id)
const form = at("finder"), field = at("finder-q"), status = at("finder-status")
const answers = at("finder-answers"), results = at("finder-results"), more = at("finder-more")

/** The part of a policy that keeps the search from running. Browsers tell it to the page, and not to who waits for the engine. */
let forbidden = ""
let engine, known, labels, totals = {}, turn = 0, shown = 0, hits = []
const names = new Map(), asked = new Map()

/* --- small helpers ------------------------------------------------------------------------------------------- */

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value)
  made.append(...children)
  return made
}

const label = (filter, id) => (labels[filter] || {})[id] || id
const plural = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`
const link = path => new URL(path.replace(/^\//, ""), ROOT).href

/** Text with its marks, from the HTML of an excerpt: nothing but text and <mark> is taken over. */
function marked(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html").body
  return [...parsed.childNodes].map(node => node.nodeName === "MARK" ? element("mark", {}, node.textContent) : node.textContent)
}

/** A title with the words marked that an excerpt has marked. */
function title(text, words) {
  if (!words.size) return [text]
  return text.split(/([\p{L}\p{N}\p{M}'’-]+)/u).map(part => words.has(part.toLowerCase()) ? element("mark", {}, part) : part)
}

/* --- state: the address is the state -------------------------------------------------------------------------- */

function state() {
  const asked = new URLSearchParams(location.search)
  const filters = {}
  for (const filter of Object.keys(FILTERS)) if (asked.has(filter)) filters[filter] = [...new Set(asked.getAll(filter))]
  return {q: asked.get("q") || "", filters}
}

function address(q, filters) {
  const asked = new URLSearchParams()
  if (q) asked.set("q", q)
  for (const [filter, ids] of Object.entries(filters)) for (const id of ids) asked.append(filter, id)
  const search = asked.toString()
  return location.pathname + (search ? `?${search}` : "")
}

/** Put the form into the address: a new step of the history, or in the place of the last. */
function keep(push) {
  const filters = {}
  for (const box of at("finder-sets").querySelectorAll("input:checked")) (filters[box.name] ||= []).push(box.value)
  const next = address(field.value.trim(), filters)
  if (next === location.pathname + location.search) return
  history[push ? "pushState" : "replaceState"](null, "", next)
}

/* --- filters --------------------------------------------------------------------------------------------------- */

function box(filter, id, counts, chosen) {
  const input = element("input", {type: "checkbox", name: filter, value: id})
  input.checked = chosen.includes(id)
  const count = (counts[filter] || {})[id] || 0
  const row = element("label", {class: count || input.checked ? "" : "none"}, input, ` ${label(filter, id)} `, element("span", {class: "count"}, `(${count})`))
  return row
}

function order(filter, ids, counts) {
  const fixed = labels.order[filter]
  if (fixed) return fixed.filter(id => ids.includes(id))
  return ids.sort((a, b) => ((counts[filter] || {})[b] || 0) - ((counts[filter] || {})[a] || 0) || label(filter, a).localeCompare(label(filter, b)))
}

function drawFilters(counts, chosen) {
  const sets = at("finder-sets"), focus = document.activeElement
  const held = sets.contains(focus) && focus.matches("input") ? [focus.name, focus.value] : null
  const open = new Set([...sets.querySelectorAll("details[open]")].map(one => one.dataset.filter))
  sets.replaceChildren(...Object.keys(FILTERS).filter(filter => totals[filter]).map(filter => {
    const ticked = chosen[filter] || []
    const ids = order(filter, Object.keys(totals[filter]), counts)
    const rows = ids.map(id => box(filter, id, counts, ticked))
    const all = rows.length < OPEN + 3
    const first = rows.filter((row, i) => all || i < OPEN || row.firstChild.checked), rest = rows.filter(row => !first.includes(row))
    const set = element("fieldset", {}, element("legend", {}, FILTERS[filter]), ...first)
    if (rest.length) {
      const others = element("details", {"data-filter": filter}, element("summary", {}, `${rest.length} more`), ...rest)
      others.open = open.has(filter)
      set.append(others)
    }
    return set
  }))
  if (held) sets.querySelector(`input[name="${CSS.escape(held[0])}"][value="${CSS.escape(held[1])}"]`)?.focus()
  const number = Object.values(chosen).flat().length
  at("finder-chosen").textContent = number ? ` (${plural(number, "filter", "filters")} set)` : ""
  at("finder-reset").hidden = !number
}

/* --- answers: which thing is meant ------------------------------------------------------------------------------ */

function nameOf(name) {
  return name.lang ? element("bdi", {lang: name.lang}, name.name) : name.name
}

function answer({entry, name}) {
  const kind = labels.kinds[entry.kind][0]
  const line = element("p", {})
  if (!fold(entry.name).startsWith(name.folded)) line.append(element("strong", {}, nameOf(name)), " is another name of ")
  line.append(element("a", {href: link(entry.url)}, entry.name), ` (${kind})`)
  const made = element("div", {class: "finder-answer"}, line)
  if (entry.short) made.append(element("p", {class: "short"}, entry.short))
  const filter = {actor: "actor", threat: "threat", source: "source"}[entry.kind], count = filter && (totals[filter] || {})[entry.id]
  // How much that is, is known once the filters have been loaded.
  const unknown = filter && !Object.keys(totals).length
  if (count || unknown) made.append(element("p", {}, element("a", {href: address("", {[filter]: [entry.id]})}, `All that is filed under it${count ? ` (${count})` : ""}`)))
  return made
}

function drawAnswers(list, heading) {
  answers.replaceChildren()
  if (list.length) answers.append(element("h2", {}, heading), ...list.map(answer))
}

/* --- names: a small site has them in one file, a large one in a file for each two letters that names begin with ------ */

function take(entries) {
  for (const entry of prepare(entries)) names.set(`${entry.kind} ${entry.id}`, entry)
  for (const {kind, id, name} of entries) if (labels[kind] && kind !== "kind") labels[kind][id] = name
}

/** Load the names that begin with these letters, each file once. */
async function load(wanted) {
  const files = wanted.filter(letter => (known.letters || []).includes(letter))
  await Promise.all(files.map(letter => {
    if (!asked.has(letter)) asked.set(letter, fetch(new URL(`search/names/${letter}.json`, ROOT)).then(answer => answer.json()).then(take))
    return asked.get(letter)
  }))
}

/** Load what can be ticked, and what it is called: many readers never do, and on a large site it is much. */
async function loadFilters() {
  if (Object.keys(totals).length) return
  const [loaded] = await Promise.all([engine.filters(), load(known.letters || [])])
  totals = loaded
}

/* --- results ------------------------------------------------------------------------------------------------------ */

function about(data) {
  const filters = data.filters, kind = (filters.kind || [])[0]
  const words = [kind ? labels.kinds[kind][0] : ""]
  if (filters.strength) words.push(filters.strength[0])
  if (kind === "claim") words.push(label("source", filters.source[0]), data.raw_url.split("/").filter(Boolean).pop())
  return words.filter(Boolean).join(" · ")
}

function result(data, query) {
  const html = query ? data.excerpt : ""
  const words = new Set([...html.matchAll(/<mark>(.*?)<\/mark>/g)].map(match => match[1].toLowerCase().replace(/[^\p{L}\p{N}\p{M}'’-]/gu, "")))
  const head = title(data.meta.title, words)
  const item = element("li", {}, element("h2", {}, element("a", {href: data.url}, ...head)), element("p", {class: "about"}, about(data)))
  if (html && !head.some(part => part.nodeName === "MARK")) item.append(element("p", {class: "excerpt"}, ...marked(html)))
  const inside = query ? (data.sub_results || []).filter(part => part.url.includes("#") && part.title !== data.meta.title).slice(0, 3) : []
  if (inside.length) item.append(element("ul", {}, ...inside.map(part =>
    element("li", {}, element("a", {href: part.url}, part.title), ": ", element("span", {class: "excerpt"}, ...marked(part.excerpt))))))
  return item
}

async function showMore(mine, query, focus = false) {
  const data = await Promise.all(hits.slice(shown, shown + STEP).map(hit => hit.data()))
  if (mine !== turn) return
  const items = data.map(one => result(one, query))
  results.append(...items)
  shown += items.length
  more.hidden = shown >= hits.length
  if (focus) items[0]?.querySelector("a").focus()
}

async function nothing(mine, query, filters) {
  await load(known.letters || [])
  if (mine !== turn) return
  const near = nearest([...names.values()], query)
  const parts = [query ? `Nothing found for “${query}”.` : "Nothing found."]
  if (Object.keys(filters).length) parts.push("Fewer filters find more.")
  if (/["“”]/.test(query)) parts.push("Without the quotation marks, the words may stand apart.")
  status.textContent = parts.concat(near.length ? "Names that are spelled almost like it:" : "Other words may find it, or the lists above.").join(" ")
  drawAnswers(near, "Did you mean")
}

async function show() {
  if (forbidden) return
  const mine = ++turn, {q, filters} = state(), narrowed = Object.keys(filters).length > 0
  if (field.value.trim() !== q) field.value = q
  document.title = document.title.replace(/^.*?(?=Search)/, q ? `${q} – ` : "")
  if (narrowed || at("finder-filters").open) await loadFilters()
  const [found] = await Promise.all([q || narrowed ? find(q, filters) : null, load(letters(q))])
  const counts = found ? await counted(q, found, filters) : totals
  if (mine !== turn) return
  drawFilters(counts, filters)
  hits = found ? found.results : []
  shown = 0
  results.replaceChildren()
  more.hidden = true
  const meant = q && !narrowed ? named([...names.values()], q) : []
  drawAnswers(meant, "You may mean")
  if (!found) status.textContent = ""
  else if (hits.length) status.textContent = `${plural(hits.length, "result", "results")}${q ? ` for “${q}”` : ""}${narrowed ? ", narrowed down" : ""}.`
  else if (meant.length) status.textContent = `No page holds “${q}” as a word, but it is a name the site knows.`
  else await nothing(mine, q, filters)
  if (hits.length) await showMore(mine, q)
}

/** Ask the index. Boxes of one set add up, sets narrow down; quotation marks of any kind make a phrase. */
function find(q, filters) {
  const asked = Object.fromEntries(Object.entries(filters).map(([filter, ids]) => [filter, {any: ids}]))
  return engine.search(q.replace(/[“”„«»]/g, '"') || null, {filters: asked})
}

/** How many results each box would give: since boxes of one set add up, a set counts as if none of its own were ticked. */
async function counted(q, found, filters) {
  const counts = {...found.filters}
  for (const filter of Object.keys(filters)) {
    const {[filter]: _, ...others} = filters
    counts[filter] = (await find(q, others)).filters[filter]
  }
  return counts
}

/* --- hands ---------------------------------------------------------------------------------------------------------- */

function move(event) {
  const links = [...document.querySelectorAll(".finder-answers a, .finder-results a")]
  const here = links.indexOf(document.activeElement), inField = document.activeElement === field
  if (event.key === "Escape" && (inField || here >= 0)) {
    event.preventDefault()
    field.value = ""
    field.focus()
    keep(true)
    show()
  } else if (event.key === "ArrowDown" && (inField || here >= 0) && here + 1 < links.length) {
    event.preventDefault()
    links[here + 1].focus()
  } else if (event.key === "ArrowUp" && here >= 0) {
    event.preventDefault()
    ;(links[here - 1] || field).focus()
  }
}

function listen() {
  let timer, typing = false
  field.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(() => { keep(!typing); typing = true; show() }, 200)
  })
  field.addEventListener("blur", () => { typing = false })
  form.addEventListener("submit", event => { event.preventDefault(); clearTimeout(timer); keep(!typing); typing = false; show() })
  at("finder-filters").addEventListener("toggle", () => { if (at("finder-filters").open && !Object.keys(totals).length) show() })
  at("finder-sets").addEventListener("change", () => { clearTimeout(timer); keep(true); typing = false; show() })
  at("finder-reset").addEventListener("click", () => {
    for (const ticked of at("finder-sets").querySelectorAll("input:checked")) ticked.checked = false
    keep(true)
    show()
    field.focus()
  })
  more.addEventListener("click", () => showMore(turn, state().q, true))
  addEventListener("popstate", () => { typing = false; show() })
  document.addEventListener("keydown", move)
}

function slash() {
  const tick = at("finder-slash")
  try {
    tick.checked = localStorage.getItem("search-key") !== "off"
    tick.addEventListener("change", () => localStorage.setItem("search-key", tick.checked ? "on" : "off"))
  } catch (_) {
    tick.closest("label").hidden = true
  }
}

const refusal = new Promise((_, refuse) => document.addEventListener("securitypolicyviolation", event => {
  if (event.blockedURI !== "wasm-eval" && !event.blockedURI.startsWith(ROOT.origin)) return // none of ours
  forbidden ||= event.effectiveDirective
  refuse(new Error(forbidden))
}))

class NotThere extends Error {}

async function start() {
  const names = await fetch(new URL("search/names.json", ROOT))
  if (!names.ok) throw new NotThere(names.url)
  const [loaded, module] = await Promise.all([names.json(), import(new URL("pagefind/pagefind.js", ROOT))])
  known = loaded
  engine = module
  await engine.options({baseUrl: ROOT.pathname, bundlePath: new URL("pagefind/", ROOT).pathname, excerptLength: 24, noWorker: true})
  await engine.init()
  const kinds = Object.fromEntries(Object.entries(known.kinds).map(([kind, words]) => [kind, words[1]]))
  labels = {kinds: known.kinds, kind: kinds, actor: {}, threat: {}, source: {}, order: {kind: Object.keys(kinds), strength: known.strengths}}
  take(known.entries)
  form.hidden = at("finder-keys").hidden = false
  at("finder-filters").open = Object.keys(state().filters).length > 0
  slash()
  listen()
  await show()
}

/** Why the search did not start, in words for who can do something about it. */
function why(error) {
  if (error instanceof NotThere) return "Its files are not here: they are made with the site (make site), and a preview (make serve) has none."
  if (forbidden) return `The policy of this host forbids it (Content-Security-Policy, ${forbidden}): it has to allow 'self' and 'wasm-unsafe-eval' in script-src, and 'self' in connect-src.`
  return "Its files did not come; loading the page again may help."
}

async function tell(error) {
  await new Promise(done => setTimeout(done, 100)) // a refusal is told a moment after its error
  form.hidden = true
  status.textContent = `The search could not be loaded; the lists above lead to every page. ${why(error)}`
  if (!(error instanceof NotThere)) console.error(error)
}

start().catch(tell)
refusal.catch(tell)
