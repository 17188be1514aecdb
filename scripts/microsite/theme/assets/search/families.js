/* Words that readers take for one. A language says which (`groups` in languages/): a group is of related
 * words, each a text of its forms ("flee flees fled"). Forms of a word count as that word; other words of its group are
 * looked for as well, and it is said that they are. */

import {fold} from "./names.js"

/** By each form: those of its word in `inflected`, and those of the other words of its groups, a list each, in `akin`. */
export function families(groups) {
  const inflected = new Map(), akin = new Map(), add = (map, key, more) => map.set(key, [...(map.get(key) || []), ...more])
  for (const group of groups.map(list => list.map(word => word.split(" "))))
    for (const word of group)
      for (const form of new Set(word.map(fold))) {
        add(inflected, form, word)
        add(akin, form, group.filter(other => other !== word))
      }
  return {inflected, akin}
}

/** Those of some forms that the site has. The words of a large one come by letters: there, the first stands for all. */
export const held = (forms, words) => words.letters ? forms.slice(0, 1) : forms.filter(form => words.all.has(fold(form)))

/** The words related to this one, each in the forms that the site has. */
export const akin = (term, words) => term.phrase ? [] : (words.akin.get(fold(term.shown)) || []).map(forms => held(forms, words)).filter(forms => forms.length)
