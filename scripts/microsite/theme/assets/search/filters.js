/* What results can be narrowed down by: boxes with the number of results each would give. */

import {FILTERS} from "./address.js"
import {at, element, number} from "./elements.js"

const OPEN = 8

/** What is ticked. */
export function ticked() {
  const filters = {}
  for (const box of at("finder-sets").querySelectorAll("input:checked")) (filters[box.name] ||= []).push(box.value)
  return filters
}

/** search/filters.json, ready to be asked: which pages have a value, how many they are, and all pages. */
export function prepareFilters({ids, filters}) {
  const held = Object.entries(filters).map(([filter, values]) =>
    [filter, new Map(Object.entries(values).map(([id, at]) => [id, new Set(at.map(one => ids[one]))]))])
  const members = new Map(held)
  const totals = Object.fromEntries(held.map(([filter, values]) => [filter, Object.fromEntries([...values].map(([id, pages]) => [id, pages.size]))]))
  return {all: ids, totals, members: (filter, id) => members.get(filter)?.get(id) || new Set()}
}

/** The pages that have a value of each set, of those given: boxes of one set add up, sets narrow down. */
export function narrow({members}, pages, filters) {
  const sets = Object.entries(filters).map(([filter, ids]) => ids.map(id => members(filter, id)))
  return pages.filter(page => sets.every(set => set.some(has => has.has(page))))
}

/** How many of the pages each box would give: a set counts as if none of its own were ticked. */
export function counted(known, pages, filters) {
  return Object.fromEntries(FILTERS.filter(filter => known.totals[filter]).map(filter => {
    const {[filter]: _, ...others} = filters
    const rest = narrow(known, pages, others)
    return [filter, Object.fromEntries(Object.keys(known.totals[filter]).map(id => [id, rest.filter(page => known.members(filter, id).has(page)).length]))]
  }))
}

function box(filter, id, labels, counts, chosen) {
  const input = element("input", {type: "checkbox", name: filter, value: id})
  input.checked = chosen.includes(id)
  const count = (counts[filter] || {})[id] || 0
  return element("label", {class: count || input.checked ? "" : "none"}, input, " ", element("bdi", {}, (labels[filter] || {})[id] || id), " ", element("span", {class: "count"}, `(${number(count)})`))
}

function order(filter, ids, labels, counts) {
  const fixed = labels.order[filter], name = id => (labels[filter] || {})[id] || id
  if (fixed) return fixed.filter(id => ids.includes(id))
  return ids.sort((a, b) => ((counts[filter] || {})[b] || 0) - ((counts[filter] || {})[a] || 0) || name(a).localeCompare(name(b), document.documentElement.lang))
}

function fieldset(filter, labels, totals, counts, chosen, open) {
  const ids = order(filter, Object.keys(totals[filter]), labels, counts)
  const rows = ids.map(id => box(filter, id, labels, counts, chosen))
  const all = rows.length < OPEN + 3
  const first = rows.filter((row, i) => all || i < OPEN || row.firstChild.checked), rest = rows.filter(row => !first.includes(row))
  const set = element("fieldset", {}, element("legend", {}, labels.filters[filter]), ...first)
  if (rest.length) {
    const others = element("details", {"data-filter": filter}, element("summary", {}, plural(rest.length, "{n} more", "{n} more")), ...rest)
    others.open = open.has(filter)
    set.append(others)
  }
  return set
}

export function drawFilters(labels, totals, counts, chosen) {
  const sets = at("finder-sets"), focus = document.activeElement
  const held = sets.contains(focus) && focus.matches("input") ? [focus.name, focus.value] : null
  const open = new Set([...sets.querySelectorAll("details[open]")].map(one => one.dataset.filter))
  const there = FILTERS.filter(filter => totals[filter])
  sets.replaceChildren(...there.map(filter => fieldset(filter, labels, totals, counts, chosen[filter] || [], open)))
  if (held) sets.querySelector(`input[name="${CSS.escape(held[0])}"][value="${CSS.escape(held[1])}"]`)?.focus()
  const many = Object.values(chosen).flat().length
  at("finder-chosen").textContent = many ? ` (${plural(many, "{n} filter set", "{n} filters set")})` : ""
  at("finder-reset").hidden = !many
}
