/* How many of the words that were asked for stand near each other on a page. Words that a long page has in places far
 * from each other often have nothing to do with one another. */

/** Words this near each other are in one sentence, or in two. */
const NEAR = 30

/** The most terms that stand near each other, by the places of each on a page; of words nowhere in its text, one. */
export function together(spots) {
  const places = spots.flatMap((list, term) => list.map(at => [at, term])).sort(([one], [other]) => one - other), counts = new Map()
  let most = Math.min(spots.length, 1), from = 0
  for (const [at, term] of places) {
    counts.set(term, (counts.get(term) || 0) + 1)
    for (; places[from][0] < at - NEAR; from++) {
      const [, first] = places[from], left = counts.get(first) - 1
      if (left) counts.set(first, left)
      else counts.delete(first)
    }
    most = Math.max(most, counts.size)
  }
  return most
}

/** Whether a page has hardly any two of its words near each other: half of them or fewer. */
export const scattered = ({near, count}) => count > 1 && near * 2 <= count

/** Whether pages have all of several words, and none has them near each other. */
export const apart = ({list, whole}) => whole && list.length > 0 && list.every(scattered)
