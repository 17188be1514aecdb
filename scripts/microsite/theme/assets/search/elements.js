/* Small helpers for what is drawn. */

export const at = id => document.getElementById(id)

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value)
  made.append(...children)
  return made
}

export const number = count => count.toLocaleString(document.documentElement.lang || "en")

/** A sentence with elements in its places: what say() left open. */
export const sentence = (words, places) => words.split(/\{(\w+)\}/).map((piece, i) => i % 2 ? places[piece] : piece).filter(piece => piece !== "")

/** Text in pieces, as excerpt.js gives it, with its marks. */
export const pieces = list => list.map(([text, mark]) => mark ? element("mark", {}, text) : text)
