/* What the search page says, in whole sentences: everything that would be said in another language stands here. */

import {number} from "./elements.js"
import {scattered} from "./together.js"

const LANGUAGE = document.documentElement.lang || "en"
const joined = (words, type) => new Intl.ListFormat(LANGUAGE, {type}).format(words)
const quoted = words => words.map(word => say("“{word}”", {word}))

/** At most eight of what was typed: a long text is not repeated. */
function some(terms, type) {
  const words = quoted(terms.slice(0, 8).map(term => term.shown))
  return joined(terms.length > 8 ? [...words, plural(terms.length - 8, "{n} other", "{n} others")] : words, type)
}

/** What the site does not have, of what was asked for. */
export function missing(lost) {
  const words = lost.filter(term => !term.phrase), phrases = lost.filter(term => term.phrase), said = []
  if (words.length) said.push(plural(words.length, "No page has the word {words}.", "No page has the words {words}.", {words: some(words, "disjunction")}))
  if (phrases.length) said.push(plural(phrases.length, "No page has the phrase {words}.", "No page has the phrases {words}.", {words: some(phrases, "disjunction")}))
  return said
}

/** A word of the site with a capital where the reader typed one. */
const like = ({shown}, word) => /^\p{Lu}/u.test(shown) ? word[0].toUpperCase() + word.slice(1) : word

/** At most four of the words related to another. */
const alike = (words, type) => joined(quoted(words.slice(0, 4)), type)

/** A word that the site has otherwise. */
const otherwise = ({term, as, words}) => as === "replaced"
  ? say("No page has the word “{word}”; related words are looked for in its place.", {word: term.shown})
  : as === "spelled" ? say("No page has the word “{word}”. Did you mean {others}?", {word: term.shown, others: joined(quoted(words.slice(0, 3).map(word => like(term, word))), "disjunction")})
  : say("No page has the word “{word}”; other words begin so.", {word: term.shown})

/** How a term is named when its pages are counted. */
const counted = ({term, as, words}) => as === "akin" ? say("“{word}” or a related word ({others})", {word: term.shown, others: alike(words, "unit")}) : as === "replaced" ? alike(words, "disjunction") : as === "spelled" ? quoted([like(term, words[0])])[0] : as === "begins" ? say("words that begin with “{word}”", {word: term.shown}) : as === "named" ? say("“{word}” or another of its names", {word: term.shown}) : quoted([term.shown])[0]

/** How many pages have some words. */
const pages = (n, words) => plural(n, "{n} page has {words}", "{n} pages have {words}", {words})
const results = n => plural(n, "{n} result", "{n} results")

/** How many pages have what is left. */
function left(kept, {list, whole}) {
  if (whole) return [`${pages(list.length, joined(kept.slice(0, 8).map(counted), "conjunction"))}.`]
  const most = list[0]?.count || 0
  const each = kept.slice(0, 8).map(one => pages(one.pages.size, counted(one)))
  const shown = most > 1 ? say("Below are those with {n} of the {all} words.", {n: number(most), all: number(kept.length)}) : say("Below are those with one of the words.")
  return [say("No page has all of these words: {each}.", {each: joined(each, "conjunction")}), shown]
}

/** Of so many words, each is named with those like it. */
const FEW = 2

/** How many pages have all of more words, and which related ones were looked for as well. */
function many(kept, {list}, query) {
  const others = kept.flatMap(one => one.as === "akin" ? one.words : []).map(shown => ({shown}))
  return [say("{results} for “{query}”.", {results: results(list.length), query}), say("Related words were looked for as well: {others}.", {others: some(others, "conjunction")})]
}

/** What is said of the id of a claim. */
export const claimed = say("This is the id of a claim.")

/** The status of a query: what is missing, what was found otherwise, and how many pages there are. */
export function status(query, found, result, {without = [], common = [], narrowed = false, known = false} = {}) {
  const lost = found.filter(one => one.as === "nowhere").map(one => one.term), kept = found.filter(one => one.as !== "nowhere")
  const said = [...missing(lost), ...kept.filter(one => !["is", "named", "akin"].includes(one.as)).map(otherwise)], plain = !said.length && kept.every(one => one.as === "is")
  const left_out = without.length ? [say("Pages with {words} are left out.", {words: some(without, "disjunction")})] : []
  if (!found.length && common.length) return [known ? "" : say("These words stand on almost every page: {words}. A name or a subject finds more.", {words: some(common.map(shown => ({shown})), "conjunction")})]
  if (!found.length) return [narrowed ? say("{results}, narrowed down.", {results: results(result.list.length)}) : query ? say("Nothing found for “{query}”.", {query}) : ""]
  if (!kept.length && known) return [say("{words}: no text here has it, but a name does.", {words: some(lost, "conjunction")})]
  if (!kept.length) return said
  if (!result.list.length) return [...said, narrowed ? say("Nothing found for “{query}”, narrowed down.", {query}) : say("Nothing found for “{query}”.", {query}), narrowed ? say("Fewer filters find more.") : "", ...left_out]
  if (plain && result.whole) said.push(narrowed ? say("{results} for “{query}”, narrowed down.", {results: results(result.list.length), query}) : say("{results} for “{query}”.", {results: results(result.list.length), query}))
  else said.push(...!said.length && result.whole && kept.length > FEW && kept.every(one => ["is", "akin"].includes(one.as)) ? many(kept, result, query) : left(kept, result), narrowed ? say("Filters are set.") : "")
  if (result.apart) said.push(plural(result.list.length, "The words stand far from each other there.", "On none of these pages do the words stand near each other."))
  return [...said, ...left_out]
}

/** How much of what was asked for a page has, where that is not all of it in one place. */
export function fewer({count, near, asked}) {
  if (count < asked) return plural(asked, "{held} of your {n} words", "{held} of your {n} words", {held: number(count)})
  return scattered({near, count}) ? say("your words stand far from each other") : ""
}
