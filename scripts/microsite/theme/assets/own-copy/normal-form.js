// The normal form of a text, and what a word is in it. The page verify-spec.md says the rules and verify.py has them, too;
// one table of examples and texts made at random hold the two equal. Without look-behind, which older Safari lacks.
"use strict";

{
  const own = (self.ownCopy ??= {});
  // Letters and digits of every script, and the spaces of Python: \w and \s are others in JavaScript.
  const WORD = "\\p{L}\\p{N}_";
  const IN_LINE = "\\t\\v\\f\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  const SIGNS = /[\u2018\u2019\u201a\u201b`\u00b4\u2032]|([\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb])|([\u2010-\u2015\u2212])|([\u00ad\u200b\u2060\ufeff])/g;
  const HYPHEN = new RegExp(`([${WORD}])-[${IN_LINE}]*\\n[${IN_LINE}]*(?=[${WORD}])`, "gu");
  const SPACES = new RegExp(`[\\n${IN_LINE}]{2,}|(?! )[\\n${IN_LINE}]`, "g"); // all but one plain space
  const BLANK = new RegExp(`\\n[${IN_LINE}]*\\n`);
  // Where Chinese or Japanese stands without blanks, each letter is a word.
  const WIDE = "[\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3134f}]";
  const RUNS = new RegExp(`(?=[${WORD}])${WIDE}|(?:(?!${WIDE})[${WORD}])+`, "gu");
  const WORDS = new RegExp(`(?=[\\p{L}\\p{N}])${WIDE}|(?:(?!${WIDE})[\\p{L}\\p{N}])+(?:['’\`-](?:(?!${WIDE})[\\p{L}\\p{N}])+)*`, "gu");
  // Signs that stand without blanks between them; stops, commas and brackets among them.
  const STOPS = "\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301f\\uff01\\uff08\\uff09\\uff0c\\uff0e\\uff1a\\uff1b\\uff1f\\uff5e";
  const BROAD = `[${STOPS}\\u2e80-\\u2fff\\u3005-\\u3007\\u3021-\\u3029\\u3030-\\u303e\\u3041-\\u3098\\u309b-\\u312f\\u3190-\\u31ff\\u3220-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff02-\\uff60\\uffe0-\\uffe6\\u{20000}-\\u{3fffd}]`;
  const [OPENED, ENDED, END] = ["[\"']{0,2}", "[\"'\\u2026\\u00b7\\-]{0,2}", "[ \\t]*\\n[ \\t]*"];
  const INK = `[^\\n${IN_LINE}]`;
  const NO_BLANK = new RegExp(`(${BROAD}${ENDED})${END}(?=${OPENED}${BROAD})|([${STOPS}]${ENDED})${END}(?=${INK})|(${INK})${END}(?=${OPENED}[${STOPS}])`, "gu");
  const HALF = /[\ud800-\udfff]/gu;
  const [ENDS_BROAD, BEGINS_BROAD] = [new RegExp(`${BROAD}[^${WORD}\\n${IN_LINE}]{0,6}$`, "u"), new RegExp(`^["'(]{0,2}${BROAD}`, "u")];
  const LETTER = new RegExp(`[${WORD}]`, "u");

  /**
   * Return a text in normal form, version 1, but with its lines, character for character as long: a line feed stands for a
   * space at the end of a line, U+2029 at the end of a paragraph, and U+2010 for the hyphen at the end of a line that goes on.
   * If it closes line ends, the form is that of version 3, and U+200B stands, besides, where a line ended between two signs
   * that have no space between them.
   */
  own.withLines = (text, closes = false) => {
    const alike = text.replace(SIGNS, (_, double, dash, nothing) => (double ? '"' : dash ? "-" : nothing ? "" : "'"));
    const plain = closes ? alike.replace(NO_BLANK, "$1$2$3\u200b") : alike;
    const joined = plain.normalize("NFKC").replace(HYPHEN, "$1\u2010");
    const spaced = joined.replace(SPACES, (run) => (BLANK.test(run) ? "\u2029" : run.includes("\n") ? "\n" : " "));
    return spaced.replace(/^[ \n\u2029]|[ \n\u2029]$/g, "");
  };

  /** Return the normal form of a text with lines. */
  own.withoutLines = (text) => text.replace(/\u2010/g, "-").replace(/[\n\u2029]/g, " ").replace(/\u200b/g, "");

  /** Return a text in normal form, version 1, or 3 if it closes line ends. */
  own.normalise = (text, closes = false) => own.withoutLines(own.withLines(text, closes));

  /** Say whether a line ends, and the following begins, with signs of a script that writes no blanks. */
  own.goesOn = (line, following) => ENDS_BROAD.test(line) && BEGINS_BROAD.test(following);

  /** Match each run of letters, digits and underlines; a wide sign is one of its own. */
  own.runs = (text) => text.matchAll(RUNS);

  /** Match each word. */
  own.words = (text) => text.matchAll(WORDS);

  /** Return the one place where `words` stand as words of their own; -1 if there is none, or more than one. */
  const onlyPlace = (text, words) => {
    const places = [];
    const letter = (sign) => sign !== undefined && LETTER.test(sign);
    for (let at = text.indexOf(words); at >= 0; ) {
      const before = [...text.slice(Math.max(0, at - 2), at)].at(-1);
      const after = [...text.slice(at + words.length, at + words.length + 2)][0];
      const apart = !letter(before) && !letter(after);
      if (apart) places.push(at);
      at = text.indexOf(words, apart ? at + words.length : at + 1);
    }
    return places.length === 1 ? places[0] : -1;
  };

  /** Return which UTF-16 unit of a text with lines one of the text without them is. */
  const heldAt = (lined, place) => {
    let unit = 0;
    for (let seen = 0; unit < lined.length; unit++) if (lined[unit] !== "\u200b" && seen++ === place) break;
    return unit;
  };

  /** Return a text in normal form but with its lines, the words mended that copying had broken in the file we read. */
  own.mendedLines = (text, repairs, closes = false) => {
    const lines = text.replace(HALF, "\ufffd").replace(/\r\n?/g, "\n").split("\n");
    const elsewhere = repairs.filter(({ line, printed, read }) => {
      if (!lines[line - 1]?.includes(printed)) return true;
      lines[line - 1] = lines[line - 1].replace(printed, () => read);
      return false;
    });
    let whole = own.withLines(lines.join("\n"), closes);
    for (const repair of elsewhere) {
      const [printed, read] = [own.normalise(repair.printed), own.normalise(repair.read)];
      const at = onlyPlace(own.withoutLines(whole), printed);
      if (at >= 0) whole = whole.slice(0, heldAt(whole, at)) + read + whole.slice(heldAt(whole, at + printed.length));
    }
    return whole;
  };

  /** Return a text in normal form, with the words mended that copying had broken in the file we read. */
  own.mended = (text, repairs, closes = false) => own.withoutLines(own.mendedLines(text, repairs, closes));
}
