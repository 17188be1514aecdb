/* What a reader typed, as terms: words and phrases to look for, words to leave out. Knows no language; the words that
 * decide nothing in one ("the", "who") come with it, from languages/. */

import {fold} from "./names.js"

const MOST = 40
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu

/** The digits of any script as those of ASCII: pages here print these. */
const digits = text => text.replace(/\p{Nd}/gu, digit => {
  const point = digit.codePointAt(0)
  let zero = point
  while (zero > 0 && point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return point < 128 ? digit : String((point - zero) % 10)
})

/** What stands within quotation marks of any kind; a mark without its fellow is none. */
function phrases(text) {
  const found = []
  const rest = text.replace(/[“”„«»＂]/g, '"').replace(/(^|\s)[‘']([^‘’']+\s[^‘’']+)[’'](?=\s|$)/g, '$1"$2"').replace(/"([^"]*)"/g, (_, phrase) => { found.push(phrase); return " " })
  return {found, rest: rest.replace(/"/g, " ")}
}

/** A phrase as it is looked for and shown; nothing if it has no letter. */
const phrase = text => {
  const shown = text.split(/\s+/).map(word => word.replace(EDGES, "")).filter(Boolean).join(" ")
  return fold(shown) ? [{shown, phrase: true}] : []
}

/**
 * {terms, without, common, rest}: what to look for, what no result may have, what was typed but decides nothing, and
 * what may hold a name: all that stands in no quotation marks and is not left out.
 * A term is {shown} or, for a phrase, {shown, phrase: true}; each stands once.
 */
export function parse(typed, {stop = [], joined = []} = {}) {
  const {found, rest} = phrases(digits(typed.normalize("NFC")))
  const weak = new Set([...stop, ...joined].map(fold)), terms = found.flatMap(phrase), without = [], common = []
  const words = rest.replace(/,(?!\d)/g, " ").split(/[\s;:!?؟،()[\]{}<>|/\\=*+…%&$€£#@~^`]+/u).slice(0, 400)
  const barred = word => /^[-−]\p{L}/u.test(word) && words.filter(fold).length + found.length > 1
  for (const word of words) {
    const shown = word.replace(EDGES, "")
    if (!fold(shown)) continue
    if (barred(word)) without.push({shown})
    else if (weak.has(fold(shown)) || /^\p{L}$/u.test(shown) && !/\p{Script=Han}/u.test(shown)) common.push(shown)
    else terms.push({shown})
  }
  const seen = new Set(), once = terms.filter(term => !seen.has(fold(term.shown)) && seen.add(fold(term.shown)))
  return {terms: once.slice(0, MOST), without, common, rest: words.filter(word => !barred(word)).join(" ")}
}
