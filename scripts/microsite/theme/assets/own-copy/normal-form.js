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
  const SPACES = new RegExp(`[\\n${IN_LINE}]+`, "g");
  const BLANK = new RegExp(`\\n[${IN_LINE}]*\\n`);
  const RUNS = new RegExp(`[${WORD}]+`, "gu");
  // Where Chinese or Japanese stands without blanks, each sign is a word.
  const WIDE = "[\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3134f}]";
  const WORDS = new RegExp(`${WIDE}|(?:(?!${WIDE})[\\p{L}\\p{N}])+(?:['’\`-](?:(?!${WIDE})[\\p{L}\\p{N}])+)*`, "gu");
  const HALF = /[\ud800-\udfff]/gu;
  const LETTER = new RegExp(`[${WORD}]`, "u");

  /**
   * Return a text in normal form, version 1, but with its lines, character for character as long: a line feed stands for a
   * space at the end of a line, U+2029 at the end of a paragraph, and U+2010 for the hyphen at the end of a line that goes on.
   */
  own.withLines = (text) => {
    const plain = text.replace(SIGNS, (_, double, dash, nothing) => (double ? '"' : dash ? "-" : nothing ? "" : "'"));
    const joined = plain.normalize("NFKC").replace(HYPHEN, "$1\u2010");
    const spaced = joined.replace(SPACES, (run) => (BLANK.test(run) ? "\u2029" : run.includes("\n") ? "\n" : " "));
    return spaced.replace(/^[ \n\u2029]|[ \n\u2029]$/g, "");
  };

  /** Return the normal form of a text with lines. */
  own.withoutLines = (text) => text.replace(/\u2010/g, "-").replace(/[\n\u2029]/g, " ");

  /** Return a text in normal form, version 1. */
  own.normalise = (text) => own.withoutLines(own.withLines(text));

  const spans = (text, pattern) => Array.from(text.matchAll(pattern), (match) => [match.index, match.index + match[0].length]);

  /** Return each run of letters, digits and underlines as [start, end], in UTF-16 units. */
  own.runs = (text) => spans(text, RUNS);

  /** Return where each word begins and ends, in UTF-16 units. */
  own.words = (text) => spans(text, WORDS);

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

  /** Return a text in normal form but with its lines, the words mended that copying had broken in the file we read. */
  own.mendedLines = (text, repairs) => {
    const lines = text.replace(HALF, "\ufffd").replace(/\r\n?/g, "\n").split("\n");
    const elsewhere = repairs.filter(({ line, printed, read }) => {
      if (!lines[line - 1]?.includes(printed)) return true;
      lines[line - 1] = lines[line - 1].replace(printed, () => read);
      return false;
    });
    let whole = own.withLines(lines.join("\n"));
    for (const repair of elsewhere) {
      const [printed, read] = [own.normalise(repair.printed), own.normalise(repair.read)];
      const at = onlyPlace(own.withoutLines(whole), printed);
      if (at >= 0) whole = whole.slice(0, at) + read + whole.slice(at + printed.length);
    }
    return whole;
  };

  /** Return a text in normal form, with the words mended that copying had broken in the file we read. */
  own.mended = (text, repairs) => own.withoutLines(own.mendedLines(text, repairs));
}
