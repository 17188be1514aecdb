/* What a reader typed, as terms: words and phrases to look for, words to leave out. Knows no language; the words that
 * decide nothing in one ("the", "who") come with it, from languages/. */

import {fold, plain} from "./names.js"

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

/** The days that were typed in figures or with the month first, as pages print them, and the rest: 2023-07-22 is 22 July 2023. */
function days(text, months) {
  const found = []
  const day = (whole, year, month, date) => {
    if (!months[month - 1] || date < 1 || date > 31) return whole
    found.push(`${Number(date)} ${months[month - 1]} ${year}`)
    return " "
  }
  const number = name => months.findIndex(month => month.toLowerCase().startsWith(name.toLowerCase())) + 1
  const rest = text.replace(/(?<![\d-])(\d{4})-(\d\d?)-(\d\d?)(?![\d-])/g, day)
    .replace(/(?<![\d.])(\d\d?)\. ?(\d\d?)\. ?(\d{4})(?!\d)/g, (whole, date, month, year) => day(whole, year, month, date))
    .replace(/(?<!\p{L})(\p{L}{3,})\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})(?!\d)/gu, (whole, name, date, year) => day(whole, year, number(name), date))
  return {found, rest}
}

/** A phrase as it is looked for and shown; nothing if it has no letter. */
const phrase = text => {
  const shown = text.split(/\s+/).map(word => word.replace(EDGES, "")).filter(Boolean).join(" ")
  return fold(shown) ? [{shown, phrase: true}] : []
}

/**
 * The places of words that only ask: "how come", "who was behind" in `asking`, patterns over words without accents. Where a
 * name has them beside another word of the query, they are looked for: "who is behind this site".
 */
function asks(words, asking, names, says) {
  const folded = words.map(fold), text = ` ${folded.join(" ")} `
  const runs = asking.flatMap(way => [...text.matchAll(new RegExp(`(?<= )(?:${plain(way)})(?= )`, "gu"))].map(({0: run, index}) => {
    const from = text.slice(0, index).split(" ").length - 2
    return {run: fold(run), from, to: from + run.split(" ").length}
  }))
  const within = at => runs.filter(({from, to}) => from <= at && at < to)
  const others = folded.filter((word, at) => says(words[at]) && !within(at).length)
  const own = ({run}) => names.some(name => name.folded.includes(run) && others.some(word => name.words.includes(word)))
  return at => within(at).some(run => !own(run))
}

/**
 * {terms, without, common, rest}: what to look for, what no result may have, what was typed but decides nothing, and
 * what may hold a name: all that stands in no quotation marks and is not left out.
 * A term is {shown} or, for a phrase, {shown, phrase: true}; each stands once. One with a capital within a sentence is `proper`. What only asks decides nothing; but a word
 * that is written as a name is never lost ("IS", not "is"), and of a query with nothing else, names are looked for, or what asks.
 */
export function parse(typed, {stop = [], joined = [], months = [], asking = []} = {}, names = []) {
  const quoted = phrases(digits(typed.normalize("NFC"))), dated = days(quoted.rest, months)
  const found = [...quoted.found, ...dated.found], rest = dated.rest
  const weak = new Set([...stop, ...joined].map(fold)), terms = found.flatMap(phrase), without = [], common = [], spare = []
  const words = rest.replace(/,(?!\d)/g, " ").split(/[\s;:!?؟،()[\]{}<>|/\\=*+…%&$€£#@~^`]+/u).filter(fold).slice(0, 400)
  const barred = word => /^[-−]\p{L}/u.test(word) && words.length + found.length > 1
  const called = new Set(names.map(name => name.name)), mixed = /\p{Ll}/u.test(rest)
  const isName = word => mixed && /^\p{Lu}\P{Ll}/u.test(word) && called.has(word)
  const decides = word => isName(word) || !weak.has(fold(word)) && (!/^\p{L}$/u.test(word) || /\p{Script=Han}/u.test(word))
  const bare = words.map(word => word.replace(EDGES, "")), only = asks(bare, asking, names, decides)
  bare.forEach((shown, at) => {
    if (barred(words[at])) without.push({shown})
    else if (!decides(shown)) common.push(shown)
    else (only(at) ? spare : terms).push(at && mixed && /^\p{Lu}/u.test(shown) ? {shown, proper: true} : {shown})
  })
  const whole = new Set(terms.length + spare.length ? [] : names.map(name => name.folded))
  if (!terms.length) terms.push(...spare, ...common.filter(shown => whole.has(fold(shown))).map(shown => ({shown})))
  else common.push(...spare.map(one => one.shown))
  const seen = new Set(), once = terms.filter(term => !seen.has(fold(term.shown)) && seen.add(fold(term.shown)))
  return {terms: once.slice(0, MOST), without, common, rest: words.filter(word => !barred(word)).join(" ")}
}
