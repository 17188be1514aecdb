/* The address is the state: what a reader typed and ticked stands in it. */

export const ROOT = new URL("../../", import.meta.url)
/** What a search is narrowed down by; what readers call each, names.json says. */
export const FILTERS = ["kind", "source", "strength", "threat", "actor"]

export const link = path => new URL(path.replace(/^\//, ""), ROOT).href

export function state() {
  const asked = new URLSearchParams(location.search)
  const filters = {}
  for (const filter of FILTERS) if (asked.has(filter)) filters[filter] = [...new Set(asked.getAll(filter))]
  return {q: (asked.get("q") || "").slice(0, 1000), filters}
}

export function address(q, filters) {
  const asked = new URLSearchParams()
  if (q) asked.set("q", q)
  for (const [filter, ids] of Object.entries(filters)) for (const id of ids) asked.append(filter, id)
  const search = asked.toString()
  return location.pathname + (search ? `?${search}` : "")
}

/** A new step of the history, or one in the place of the last. */
export function go(q, filters, push) {
  const next = address(q, filters)
  if (next !== location.pathname + location.search) history[push ? "pushState" : "replaceState"](null, "", next)
}
