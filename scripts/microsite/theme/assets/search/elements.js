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

/* As site/render/whole_names.py has it. */
const HYPHENED = /(?<![\p{L}\p{N}_'’-])(\p{L}{1,6}-[\p{L}\p{N}]{1,4}|\p{L}{1,2}-\p{L}{2,14})(?![\p{L}\p{N}_-])/u
const isName = word => word === word.toUpperCase() || /^\p{L}{1,2}-\p{Lu}/u.test(word)

/** A text in parts, of which a name with a hyphen stays on one line: A-52. */
export const whole = text => text.split(HYPHENED).map((part, i) => i % 2 && isName(part) ? element("span", {class: "whole"}, part) : part)

/** Text in pieces, as excerpt.js gives it, with its marks. */
export const pieces = list => list.flatMap(([text, mark]) => mark ? element("mark", {}, ...whole(text)) : whole(text))
