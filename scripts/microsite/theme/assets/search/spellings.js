/* What the search knows of spellings, for others that look for words: the field above a long list. A large site has its
 * words in files by letters; there, only what names are spelled like is known. */

import {ROOT} from "./address.js"
import {fold, prepare} from "./names.js"
import {addNames, forms, instead, prepareWords} from "./words.js"

const json = async path => (await fetch(new URL(path, ROOT))).json()

/** Returns how a word may also be spelled on this site: the same list as the search has, once it is here. */
self.spellings = async () => {
  const [known, vocabulary] = await Promise.all(["search/names.json", "search/words.json"].map(json))
  const words = prepareWords(vocabulary.words, vocabulary.language, vocabulary.letters)
  addNames(words, prepare(known.entries))
  return word => [...forms({shown: word}, words), ...instead({shown: word}, words), ...(words.others.get(fold(word)) || [])]
}
