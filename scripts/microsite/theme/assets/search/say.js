/* What the search page says, in whole sentences: everything that would be said in another language stands here. */

const LANGUAGE = document.documentElement.lang || "en"
const joined = (words, type) => new Intl.ListFormat(LANGUAGE, {type}).format(words)
const quoted = words => words.map(word => `“${word}”`)
export const number = count => count.toLocaleString(LANGUAGE)
export const plural = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`

/** At most eight of what was typed: a long text is not repeated. */
function some(terms, type) {
  const words = quoted(terms.slice(0, 8).map(term => term.shown))
  return joined(terms.length > 8 ? [...words, plural(terms.length - 8, "other", "others")] : words, type)
}

/** What the site does not have, of what was asked for. */
export function missing(lost) {
  const words = lost.filter(term => !term.phrase), phrases = lost.filter(term => term.phrase), said = []
  if (words.length) said.push(words.length > 1 ? `No page has the words ${some(words, "disjunction")}.` : `No page has the word ${some(words, "disjunction")}.`)
  if (phrases.length) said.push(phrases.length > 1 ? `No page has the phrases ${some(phrases, "disjunction")}.` : `No page has the phrase ${some(phrases, "disjunction")}.`)
  return said
}

/** A word of the site with a capital where the reader typed one. */
const like = ({shown}, word) => /^\p{Lu}/u.test(shown) ? word[0].toUpperCase() + word.slice(1) : word

/** A word that the site has otherwise. */
const otherwise = ({term, as, words}) => as === "spelled"
  ? `No page has the word “${term.shown}”. Did you mean ${joined(quoted(words.slice(0, 3).map(word => like(term, word))), "disjunction")}?`
  : `No page has the word “${term.shown}”; other words begin so.`

/** How a term is named when its pages are counted. */
const counted = ({term, as, words}) => as === "spelled" ? `“${like(term, words[0])}”` : as === "begins" ? `words that begin with “${term.shown}”` : as === "named" ? `“${term.shown}” or another of its names` : `“${term.shown}”`

/** How many pages have what is left. */
function left(kept, {list, whole}) {
  if (whole) return [`${plural(list.length, "page has", "pages have")} ${joined(kept.slice(0, 8).map(counted), "conjunction")}.`]
  const most = list[0]?.count || 0
  const each = kept.slice(0, 8).map(one => `${plural(one.pages.size, "page has", "pages have")} ${counted(one)}`)
  const shown = most > 1 ? `Below are those with ${number(most)} of the ${number(kept.length)} words.` : "Below are those with one of the words."
  return [`No page has all of these words: ${joined(each, "conjunction")}.`, shown]
}

/** What is said of the id of a claim. */
export const claimed = "This is the id of a claim."

/** The status of a query: what is missing, what was found otherwise, and how many pages there are. */
export function status(query, found, result, {without = [], common = [], narrowed = false, known = false} = {}) {
  const lost = found.filter(one => one.as === "nowhere").map(one => one.term), kept = found.filter(one => one.as !== "nowhere")
  const said = [...missing(lost), ...kept.filter(one => !["is", "named"].includes(one.as)).map(otherwise)], plain = !said.length && kept.every(one => one.as === "is")
  const left_out = without.length ? [`Pages with ${some(without, "disjunction")} are left out.`] : []
  if (!found.length && common.length) return [known ? "" : `These words stand on almost every page: ${some(common.map(shown => ({shown})), "conjunction")}. A name or a subject finds more.`]
  if (!found.length) return [narrowed ? `${plural(result.list.length, "result", "results")}, narrowed down.` : query ? `Nothing found for “${query}”.` : ""]
  if (!kept.length && known) return [`${some(lost, "conjunction")}: no text here has it, but a name does.`]
  if (!kept.length) return said
  if (!result.list.length) return [...said, `Nothing found for “${query}”${narrowed ? ", narrowed down" : ""}.`, narrowed ? "Fewer filters find more." : "", ...left_out]
  if (plain && result.whole) said.push(`${plural(result.list.length, "result", "results")} for “${query}”${narrowed ? ", narrowed down" : ""}.`)
  else said.push(...left(kept, result), narrowed ? "Filters are set." : "")
  return [...said, ...left_out]
}
