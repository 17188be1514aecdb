/* Which titles a query asks for in words of its own: questions, briefings, and what is asked of every source. Words that
 * nearly every name has say little, so each counts the more, the fewer have it. */

/** Kinds that answer questions. */
export const TITLED = ["threat", "question"]

/** The page that says in short what all others say at length. */
const isHome = ({kind, url}) => kind === "page" && !url

/** Whether words have a term, in one of its forms or as one of its other names. */
const has = (words, term, {same, others}) => [term, ...others(term)].some(one => words.some(word => same(word, one)))

/**
 * What each term says: the more, the fewer of the titled things have it. Returns {part, rare}: the part of it that some
 * words have, and whether they have any term that is in few names.
 */
export function weights(entries, asked) {
  const titled = entries.filter(entry => TITLED.includes(entry.kind)).map(entry => entry.names.flatMap(name => name.words))
  const counts = asked.terms.map(term => [term, Math.max(titled.filter(words => has(words, term, asked)).length, 1)])
  const weigh = held => held.reduce((sum, [, count]) => sum + Math.log((titled.length + 1) / count), 0)
  return {part: words => weigh(counts.filter(([term]) => has(words, term, asked))) / weigh(counts), rare: words => counts.some(([term, count]) => count <= Math.max(titled.length / 4, 1) && has(words, term, asked))}
}

/** Whether a name is the query but for the order of its words and some that say nothing. */
const asTyped = (words, {terms, typed, weak, ...asked}) => terms.every(term => has(words, term, asked)) && typed.every(word => !weak.has(word) || words.includes(word))
  && words.every(word => weak.has(word) || terms.some(term => has([word], term, asked))) && typed.length * 2 > words.length

/**
 * Whether a query asks for a page in its own words (950), by its title (300), or in words that the page says it is looked
 * for by, all of them in one or else in those of its title (900): "how big is it" and the title "Does the shoal grow?" stand
 * for "how big is the shoal". Most of what such words say must be in the query; if all of it is, the query may say more (400), but not
 * more than that says. A name may stand there as any of its `others`.
 */
export function put(entry, asked) {
  const {terms, question, weak} = asked
  const titled = TITLED.includes(entry.kind)
  if (!question || !(titled || entry.kind === "page")) return 0
  if (titled && terms.length > 1 && entry.names.some(name => asTyped(name.words, asked))) return 950
  const [title, ...also] = entry.names.map(name => name.words.filter(word => !weak.has(word)))
  const own = terms.filter(term => !has(title, term, asked)), put = also.filter(words => terms.filter(term => has(words, term, asked)).length * 2 > words.length)
  const whole = also.some(words => words.length > 1 && words.every(word => terms.some(term => has([word], term, asked))) && asked.rare(words) && asked.part(words) >= 0.5)
  // "What do the sources say of women" asks for the page that is looked for by "what about women", and has it in its title.
  const alone = terms.length === 1 && !own.length && also.some(words => words.length === 1 && has(words, terms[0], asked))
  if (!own.every(term => put.some(words => has(words, term, asked)))) return whole ? 400 : 0
  const inOne = terms.length > 1 && put.some(words => terms.every(term => has(words, term, asked)))
  if ((own.length || inOne) && asked.rare(entry.names.flatMap(name => name.words))) return 900
  if (own.length) return 0
  return titled && (terms.length > 1 || alone) ? 300 : 0
}

/** How well a title answers a query that it has not all the words of, by what these say: a third is enough, half for words that it is looked for by. Less than 1. */
export function nearly(entry, name, asked) {
  const titled = TITLED.includes(entry.kind)
  if (!(titled || name === entry.names[0] && isHome(entry)) || !asked.question || asked.terms.length < 2) return 0
  const part = asked.part(name.words)
  return part * (name === entry.names[0] ? 3 : 2) < 1 || !asked.rare(name.words) ? 0 : part * 0.99 - Math.min(name.words.length, 99) / 1000
}

/** How many of the words that were typed, whatever they say, are in one of the names of a thing as they were typed. */
export const close = (entry, {typed, same}) => Math.max(...entry.names.map(({words}) => typed.filter(word => words.some(one => same(one, word))).length))

/** How well a thing answers of which is asked what is asked of all its kind. */
export const ASKED = 700

/**
 * Whether a query names such a thing, and asks that of it and nothing else. One word may stand right before what is asked:
 * "ferry propaganda" is asked, but not "biased about gulls". So may one right behind a name that nothing else has: "is Shelfwatch biased".
 */
export function asksOf({kind}, {own, words}, asked) {
  const {terms, typed, question} = asked, what = words.filter(word => !own.includes(word)), next = term => typed[typed.indexOf(term) + 1] || ""
  if (question && terms.length === 2 && has(own, terms[0], asked) && asked.only(kind, terms[0]) && next(terms[0]) === terms[1]) return true
  return terms.some(term => has(own, term, asked)) && terms.some(term => has(what, term, asked)) && terms.every(term => has(words, term, asked) || has(what, next(term), asked))
}
