/* Which things a query names or asks for, and which are spelled almost like it: what stands before the results. */

import {ROOT, link} from "./address.js"
import {END, fold, named} from "./names.js"

/** On so few pages, all the words of a question may stand together by chance. */
const FEW = 5

/** A question that asks for so much of what was typed is told, whatever else is found. */
const MUCH = 0.6

/** Kinds that a name leads to before all else, wherever it stands in a query. */
const NAMED = ["actor", "source"]

/**
 * Which things the query names, best first. What the results show anyway is left out, unless it is the very name, or the
 * query is a question that the page says it is looked for by.
 */
export function meant({query, found = [], narrowed, result}, q, parts, entries, words, {stop = [], joined = [], endings = []}) {
  if (narrowed) return []
  const shown = new Set(parts.flatMap(group => group.read.map(page => new URL(page.data.url, ROOT).href)))
  const told = new Set(parts.filter(group => group.list[0].titles).map(group => group.kind))
  const wrong = new Map(found.filter(one => one.as === "spelled" || one.as === "nowhere").map(one => [fold(one.term.shown), one.words]))
  const terms = query.terms.filter(term => !term.phrase).map(term => term.shown)
  const question = query.common.length > 0 || terms.length > 1
  const like = term => [...(words.others.get(term) || []), ...(words.inflected.get(term) || []), ...(words.akin.get(term) || []).flat()].map(fold)
  // Misspelt words are taken for what they are spelled like, all of them at once.
  const others = term => [...like(term), ...(wrong.get(term) || []).map(fold).flatMap(word => [word, ...like(word)])]
  const hits = named(entries, q, {rest: query.rest, terms, weak: [...stop, ...joined], endings, question, others, limit: 12})
  // A title that is typed whole leads to its page before all else; so does a term that a sentence asks for, and for it alone.
  const alone = question && query.terms.length === 1 ? fold(query.terms[0].shown) : ""
  const asks = ({kind, names}) => NAMED.includes(kind) || kind === "term" && names.some(name => name.folded === alone)
  // A surname is enough where no other name has it.
  const sole = hits[0]?.score === END && !hits.slice(1).some(one => one.score >= 200)
  const whole = ({entry, score, put}) => sole && score === END || score >= 500 && asks(entry) || score >= 1000 && entry.kind === "question" || put && question
  const fresh = ({entry, score}) => !shown.has(link(entry.url)) && score >= 1 && (score >= 500 || !told.has(entry.kind))
  const firm = hits.filter(one => whole(one) || one.score >= 1 && ["page", "source"].includes(one.entry.kind) || fresh(one)).slice(0, 3)
  // The title with most words of a question is told where no result has any in its own, or hardly a page has all of them
  // or has them near each other.
  const loose = !told.size || result.list.length <= FEW || result.apart
  const nearly = hits.filter(({entry, name, score}) => score < 1 && (entry.kind === "question" && name === entry.names[0] && score > MUCH || loose && !shown.has(link(entry.url))))
  return firm.length ? firm : nearly.slice(0, 1)
}
