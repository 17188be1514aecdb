/* What hands do on the search page: typing, ticking, keys. */

import {at} from "./elements.js"

const form = at("finder"), field = at("finder-q")

/** Lead the keyboard through the results, and back to an empty field. */
function move(event, ask) {
  const links = [...document.querySelectorAll(".finder-answers a, .finder-results a")]
  const here = links.indexOf(document.activeElement), inField = document.activeElement === field
  if (event.key === "Escape" && (inField || here >= 0)) {
    event.preventDefault()
    field.value = ""
    field.focus()
    ask(true)
  } else if (event.key === "ArrowDown" && (inField || here >= 0) && here + 1 < links.length) {
    event.preventDefault()
    links[here + 1].focus()
  } else if (event.key === "ArrowUp" && here >= 0) {
    event.preventDefault()
    ;(links[here - 1] || field).focus()
  }
}

/** Ask what is typed and ticked: `ask` puts it into the address, as a new step of the history or not, and shows it; `opened` shows what can be ticked. */
export function listen({ask, show, opened}) {
  let timer, typing = false
  const now = push => { clearTimeout(timer); ask(push) }
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => { now(!typing); typing = true }, 250) })
  field.addEventListener("blur", () => { typing = false })
  form.addEventListener("submit", event => { event.preventDefault(); now(!typing); typing = false })
  at("finder-filters").addEventListener("toggle", () => { if (at("finder-filters").open) opened() })
  at("finder-sets").addEventListener("change", () => { now(true); typing = false })
  at("finder-reset").addEventListener("click", () => {
    for (const box of at("finder-sets").querySelectorAll("input:checked")) box.checked = false
    now(true)
    field.focus()
  })
  addEventListener("popstate", () => { typing = false; show() })
  document.addEventListener("keydown", event => move(event, ask))
}

/** Let readers switch off the key that leads to the field. */
export function slash() {
  const tick = at("finder-slash")
  try {
    tick.checked = localStorage.getItem("search-key") !== "off"
    tick.addEventListener("change", () => localStorage.setItem("search-key", tick.checked ? "on" : "off"))
  } catch (_) {
    tick.closest("label").hidden = true
  }
}
