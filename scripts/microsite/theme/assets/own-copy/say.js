// What is said of a comparison, in whole sentences: everything that would be said in another language stands here.
"use strict";

{
  const own = (self.ownCopy ??= {});
  const LANGUAGE = document.documentElement.lang || "en";
  const number = (n) => n.toLocaleString(LANGUAGE);
  const asWritten = (decimal) => Number(decimal).toLocaleString(LANGUAGE, { useGrouping: false, maximumFractionDigits: 20 });
  const FORMAT = new Intl.ListFormat(LANGUAGE, { type: "conjunction" });
  const list = (words) => FORMAT.format(words);

  /** A list of elements, as the language joins them. */
  const listed = (elements) => FORMAT.formatToParts(elements.map((_, n) => `${n}`)).map(({ type, value }) => (type === "element" ? elements[value] : value));

  /** A sentence with elements in its places. */
  const filled = (words, places) => words.split(/\{(\w+)\}/).flatMap((piece, n) => (n % 2 ? places[piece] : piece));

  own.say = {
    field: say("Paste the text of your copy"),
    source: say("Of which source is it a copy?"),
    choose: say("or choose a file (text or HTML)"),
    drop: say("You can also drop the file here."),
    stays: say("Nothing is sent anywhere: your copy stays on this device and is forgotten when you leave."),
    staysUnlessKept: say("Nothing is sent anywhere: your copy stays on this device, and is forgotten when you leave unless you keep it."),
    compare: say("Compare"),
    stop: say("Stop"),
    progress: say("Compared so far"),
    empty: say("Paste the text first, or choose a file."),
    comparing: say("Comparing …"),
    stopped: (done, all, found) =>
      found ? say("Stopped after {done} of {all} passages. What was found so far is below.", { done: number(done), all: number(all) }) : say("Stopped after {done} of {all} passages. Nothing was found so far.", { done: number(done), all: number(all) }),
    states: {
      there: say("stands there, word for word"),
      added: say("stands there, word for word, but your copy has more beside it"),
      moved: say("stands there, word for word, in another place"),
      pieces: say("each sentence stands there, but not in one piece"),
      marks: say("stands there, once the marks of pages and lines are left out"),
      differs: say("differs"),
      missing: say("not found"),
      beyond: say("not in your part"),
    },
    restsOn: say("The passages of this claim"),
    groups: {
      differs: (n) => plural(n, "One differs", "{n} differ"),
      missing: (n) => plural(n, "One is not found", "{n} are not found"),
      moved: (n) => plural(n, "One stands in another place", "{n} stand in another place"),
      added: (n) => plural(n, "Beside one that stands there, your copy has more", "Beside {n} that stand there, your copy has more"),
      marks: (n) => plural(n, "One stands there, once the marks of pages and lines are left out", "{n} stand there, once the marks of pages and lines are left out"),
      beyond: (n) => plural(n, "One lies before or behind your part", "{n} lie before or behind your part"),
      there: (n) => plural(n, "One stands there, word for word", "{n} stand there, word for word"),
    },
    /** What is said of a group in a sentence of its own. */
    sentence: (state, n) => say("{words}.", { words: own.say.groups[state](n) }),
    others: (n) => plural(n, "And one more.", "And {n} more."),
    more: (words) => filled(say("Your copy has more before it: {words}"), { words }),
    after: (words) => filled(say("Your copy has more behind it: {words}"), { words }),
    leftOut: (pieces) => filled(say("Left out: {pieces}."), { pieces: listed(pieces) }),
    hyphens: say("Left out: a hyphen at the end of a line, a sign before each line, or a sign that cannot be seen."),
    reads: (words) => filled(say("Your copy reads: {words}"), { words }),
    readsInstead: (words) => filled(say("Your copy has in this place: {words}"), { words }),
    cut: " …",
    numbers: (numbers) => plural(numbers.length, "We read the number {numbers} there, and it is not in your copy.", "We read the numbers {numbers} there, and they are not in your copy.", { numbers: list(numbers.map(asWritten)) }),
    note: say("Editors’ note:"),
    noteFold: say("Editors’ note"),
    checkFold: say("what was found elsewhere"),
    usedBy: (links) => filled(say("Used by: {links}"), { links: listed(links) }),
    back: "↑",
    backTo: say("Back to the sentence in your copy"),
    notesOn: (n, name) => plural(n, "One note on: {name}", "{n} notes on: {name}", { name }),
    differsHere: (names) => say("Your copy differs here from what we read ({names}), so it cannot vouch for the notes on it.", { names: list(names) }),
    beyond: (n) => plural(n, "One sentence or heading lies before or behind your part", "{n} sentences and headings lie before or behind your part"),
    unplaced: say("What could not be placed in your copy"),
    keep: say("Keep this copy on this device"),
    kept: say("Your copy is kept in this browser, on this device."),
    notKept: say("This browser keeps nothing, or not as much."),
    readThere: (label) => say("Read {label} with our notes: give your copy on this page.", { label }),
    openKept: say("Read the copy that is kept on this device"),
    forget: say("Forget it"),
    forgotten: say("Forgotten. Nothing of your copy is kept on this device."),
    doubt: say("Until you have compared, do not take our word for this:"),
    other: (label, chosen) => say("By its bytes, this is {label}, not {chosen}. Compared with {label}.", { label, chosen }),

    /** The outcome in a sentence or two: how many sentences and headings stand in the copy. */
    outcome({ very, counts, all: total, label, few, under }) {
      const { there, moved, marks, beyond, added } = counts;
      const found = there + moved;
      const all = number(total);
      if (very && there === total) return say("This is the very file we read, byte for byte, and everything stands in its place: all {all} sentences and headings.", { all });
      if (very) return say("This is the very file we read, byte for byte, and {n} of {all} sentences and headings are not in their place. The fault is ours. Please tell us.", { n: number(total - there), all });
      if (there === total && !added) return say("All {all} sentences and headings of {label} stand in your copy, word for word.", { all, label });
      if (!found && !marks && few) return say("None of the {all} sentences and headings of {label} stands in your text, word for word. Part of a sentence is not found: give it from its first word to its full stop. This does not say how near your text comes: a sentence with one other word and any other text get the same answer. Look the passage up by its place, and compare by eye.", { all, label });
      if (!found && !marks) return say("None of the {all} sentences and headings of {label} stands in your copy, word for word: it seems to be another text or a translation, or copying mixed its columns.", { all, label });
      if (under && !marks) return this.headingsAlone(under.headings, number(under.sentences), label);
      const rest = ["moved", "added", "marks", "differs", "missing"].filter((state) => counts[state]).map((state) => this.sentence(state, counts[state]));
      const first = beyond
        ? plural(found, "Your text is a part of {label}: {n} of {all} sentences and headings stands in your copy, word for word.", "Your text is a part of {label}: {n} of {all} sentences and headings stand in your copy, word for word.", { all, label })
        : plural(found, "{n} of {all} sentences and headings of {label} stands in your copy, word for word.", "{n} of {all} sentences and headings of {label} stand in your copy, word for word.", { all, label });
      return [first, ...rest].join(" ");
    },
    headingsAlone: (n, all, label) => plural(n, "No sentence was found: of {label} one heading stands in your copy, and none of its {all} sentences. It seems to be another text under the same heading or a translation, or copying mixed its columns.", "No sentence was found: of {label} {n} headings stand in your copy, and none of its {all} sentences. It seems to be another text under the same headings or a translation, or copying mixed its columns.", { all, label }),
    passage: {
      field: say("Paste the sentence that you found, from its first word to its full stop, or all of your copy"),
      check: say("Check"),
      about: say("Nothing is sent anywhere. This tells whether you found the passage, not which answer is right."),
      empty: say("Paste the sentence first."),
      checking: say("Checking …"),
      choose: (n) => plural(n, "This is {n} sentence. Choose the one that the question is about:", "These are {n} sentences. Choose the one that the question is about:"),
      many: (most) => say("These are more than {n} sentences. Give the chapter or the page that the question is about.", { n: number(most) }),
      right: say("Yes, this is the passage that the question is about."),
      part: (words) => filled(say("Yes, the passage that the question is about is part of it: {words}"), { words }),
      wrong: say("No, this is not the passage that the question is about; or it is, and your copy has other words or signs here. A page number or a note in the middle of a sentence is enough."),
      cannot: say("This browser can check a passage only on a page that came by https or from the disk. Your teacher has the key."),
    },
    harmless: say("A copy that differs need not be wrong. Another edition, a page number or a note in the middle of a sentence, or a word that copying broke, has the same effect. Compare the words yourself; if one is really different, please tell us."),
  };
}
