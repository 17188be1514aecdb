/* Whether a query is nearly the sentence of one page: then its page stands above those that are about the subject. */

import {fold} from "./names.js"

/** Fewer words than this are a subject. */
const LEAST = 5

/** How much of the query the sentence has, and of the sentence the query. */
const MOST = 0.8, HALF = 0.5

/** Whether two words are forms of one, as far as a beginning of four letters or a language says so. */
const alike = (one, other, words) => one === other || Math.min(one.length, other.length) > 3 && (one.startsWith(other) || other.startsWith(one)) || (words.inflected.get(one) || []).map(fold).includes(other)

/** Whether a sentence says what the terms of a query say, and little else. */
export function verbatim(sentence, terms, words) {
  const said = sentence.split(/\s+/).map(fold).filter(word => word && !words.stop.has(word))
  const asked = terms.filter(term => !term.phrase).map(term => fold(term.shown)), both = asked.filter(term => said.some(word => alike(word, term, words)))
  return asked.length >= LEAST && both.length >= asked.length * MOST && both.length >= said.length * HALF
}
