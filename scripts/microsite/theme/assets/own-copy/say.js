// What is said of a comparison, in whole sentences: everything that would be said in another language stands here.
"use strict";

{
  const own = (self.ownCopy ??= {});
  const LANGUAGE = document.documentElement.lang || "en";
  const number = (n) => n.toLocaleString(LANGUAGE);
  const plural = (n, one, many) => (n === 1 ? one : many).replace("{n}", number(n));
  const list = (words) => new Intl.ListFormat(LANGUAGE, { type: "conjunction" }).format(words);

  own.say = {
    field: "Paste the text of your copy",
    source: "Of which source is it a copy?",
    choose: "or choose a file (text or HTML)",
    drop: "You can also drop the file here.",
    stays: "Nothing is sent anywhere: your copy stays on this device and is forgotten when you leave.",
    staysUnlessKept: "Nothing is sent anywhere: your copy stays on this device, and is forgotten when you leave unless you keep it.",
    compare: "Compare",
    stop: "Stop",
    progress: "Compared so far",
    empty: "Paste the text first, or choose a file.",
    comparing: "Comparing …",
    stopped: (done, all) => `Stopped after ${number(done)} of ${number(all)} passages. What was found so far is below.`,
    states: {
      there: "stands there, word for word",
      added: "stands there, word for word, but your copy has more beside it",
      moved: "stands there, word for word, in another place",
      pieces: "each sentence stands there, but not in one piece",
      marks: "stands there, once the marks of pages and lines are left out",
      differs: "differs",
      missing: "not found",
      beyond: "not in your part",
    },
    restsOn: "The passages of this claim",
    groups: {
      differs: (n) => plural(n, "One differs", "{n} differ"),
      missing: (n) => plural(n, "One is not found", "{n} are not found"),
      moved: (n) => plural(n, "One stands in another place", "{n} stand in another place"),
      added: (n) => plural(n, "Beside one that stands there, your copy has more", "Beside {n} that stand there, your copy has more"),
      marks: (n) => plural(n, "One stands there, once the marks of pages and lines are left out", "{n} stand there, once the marks of pages and lines are left out"),
      beyond: (n) => plural(n, "One lies before or behind your part", "{n} lie before or behind your part"),
      there: (n) => plural(n, "One stands there, word for word", "{n} stand there, word for word"),
    },
    others: (n) => plural(n, "And one more.", "And {n} more."),
    more: "Your copy has more before it: ",
    after: "Your copy has more behind it: ",
    leftOut: "Left out: ",
    hyphens: "a hyphen at the end of a line, or a sign before each line.",
    reads: "Your copy reads: ",
    readsInstead: "Your copy has in this place: ",
    cut: " …",
    numbers: (numbers) => plural(numbers.length, `We read the number ${list(numbers)} there, and it is not in your copy.`, `We read the numbers ${list(numbers)} there, and they are not in your copy.`),
    note: "Editors’ note:",
    noteFold: "Editors’ note",
    checkFold: "what was found elsewhere",
    usedFold: (n) => plural(n, "used by one briefing", "used by {n} briefings"),
    usedBy: "Used by",
    back: "↑",
    backTo: "Back to the sentence in your copy",
    notesOn: (n, name) => plural(n, `One note on ${name}`, `{n} notes on ${name}`),
    differsHere: (names) => `Your copy differs here from what we read (${list(names)}), so it cannot vouch for the notes on it.`,
    beyond: (n) => plural(n, "One sentence or heading lies before or behind your part", "{n} sentences and headings lie before or behind your part"),
    unplaced: "What could not be placed in your copy",
    keep: "Keep this copy on this device",
    kept: "Your copy is kept in this browser, on this device.",
    notKept: "This browser keeps nothing, or not as much.",
    openKept: "Read the copy that is kept on this device",
    forget: "Forget it",
    forgotten: "Forgotten. Nothing of your copy is kept on this device.",
    doubt: "Until you have compared, do not take our word for this:",
    other: (label, chosen) => `By its bytes, this is ${label}, not ${chosen}. Compared with ${label}.`,

    /** The outcome in a sentence or two: how many sentences and headings stand in the copy. */
    outcome({ very, counts, all, label }) {
      const { there, moved, marks, beyond, added } = counts;
      const found = there + moved;
      if (very && there === all) return `This is the very file we read, byte for byte, and everything stands in its place: all ${number(all)} sentences and headings.`;
      if (very) return `This is the very file we read, byte for byte, and ${number(all - there)} of ${number(all)} sentences and headings are not in their place. The fault is ours. Please tell us.`;
      if (there === all && !added) return `All ${number(all)} sentences and headings of ${label} stand in your copy, word for word.`;
      if (!found && !marks) return `None of the ${number(all)} sentences and headings of ${label} stands in your copy, word for word. Is it a copy of that source? Part of a sentence is not found either: give whole sentences.`;
      const rest = ["moved", "added", "marks", "differs", "missing"].filter((state) => counts[state]).map((state) => `${this.groups[state](counts[state])}.`);
      const part = beyond ? `Your text is a part of ${label}: ` : "";
      const whole = beyond ? "" : ` of ${label}`;
      return [`${part}${number(found)} of ${number(all)} sentences and headings${whole} ${found === 1 ? "stands" : "stand"} in your copy, word for word.`, ...rest].join(" ");
    },
    passage: {
      field: "Paste the sentence that you found, from its first word to its full stop, or all of your copy",
      check: "Check",
      about: "Nothing is sent anywhere. This tells whether you found the passage, not which answer is right.",
      empty: "Paste the sentence first.",
      checking: "Checking …",
      choose: (n) => `These are ${number(n)} sentences. Choose the one that the question is about:`,
      many: (most) => `These are more than ${number(most)} sentences. Give the chapter or the page that the question is about.`,
      right: "Yes, this is the passage that the question is about.",
      part: "Yes, the passage that the question is about is part of it:",
      wrong: "No, this is not the passage that the question is about; or it is, and your copy has other words or signs here. A page number or a note in the middle of a sentence is enough.",
      cannot: "This browser can check a passage only on a page that came by https or from the disk. Your teacher has the key.",
    },
    harmless: "A copy that differs need not be wrong. Another edition, a page number or a note in the middle of a sentence, or a word that copying broke, has the same effect. Compare the words yourself; if one is really different, please tell us.",
  };
}
