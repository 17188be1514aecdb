// What a page printed or copied puts into a text: heads and numbers of pages, signs before each line, hyphens at the ends
// of lines, and signs that are not seen. A sentence that is not found is looked for once more without them, and then what was left out is said.
"use strict";

{
  const own = (self.ownCopy ??= {});
  const [PAUSE, LINES] = [4096, 256]; // words and lines before a pause
  const MOST = 100; // characters in the head of a page
  const REACH = 20_000; // characters around where a sentence should stand
  const AT_LINE_END = /[^\n\u2029\u2010\u200b\ufffe\x02]*(?:[\n\u2029\u2010\u200b\ufffe\x02]|$)/gu; // U+FFFE and U+0002: so readers of PDF write the hyphen
  const SIGN = /^(?:>[> ]*|\p{Nd}+ )/u; // of a quoted or numbered line
  const NUMBER = /^(?:[-|·] ?)?#(?: ?\/ ?#)?(?: ?[-|·])?$|^\[#\]$/u; // of a page
  const L = "[\\p{L}\\p{Nl}\\p{No}]";
  const COUNTED = new RegExp(`^(?:${L}{1,2}\\.? ?)?#(?: ?${L}{1,3} ?#)?$`, "u"); // p. 3, 3 of 12
  const UNSEEN = /[\u061c\u200c-\u200f\u202a-\u202c\u2066-\u2069]/g; // joiners and directions; not those that turn words round for the eye
  const NAME = /\p{L}.*\p{L}.*\p{L}/u; // a line without three letters says nothing twice
  const HYPHEN = /[-\u2010\ufffe\x02]$/u;
  const BREAK = /[\u2010\ufffe\x02]$/;
  const LETTER = "[\\p{L}\\p{N}_]";
  const [LAST, FIRST] = [new RegExp(`${LETTER}+$`, "u"), new RegExp(`^${LETTER}+`, "u")];

  /** Return the lines of a copy: where each begins, and its characters without the break. */
  const linesOf = (copy) =>
    (copy.lined.match(AT_LINE_END) ?? []).reduce(
      ({ lines, at }, text) => {
        lines.push({ at, text: text.replace(/[\n\u2029\u200b]$/, "") });
        return { lines, at: at + text.length - text.endsWith("\u200b") };
      },
      { lines: [], at: 0 },
    ).lines;

  const keyOf = (text) => text.replace(BREAK, "").replace(/\p{Nd}+/gu, "#").trim();

  /** Return the lines that are no heads or numbers of pages, each without the sign before it. */
  const kept = function* (copy) {
    const lines = linesOf(copy).filter(({ text }) => text);
    yield;
    const signed = lines.filter(({ text }) => SIGN.test(text)).length > 0.6 * lines.length;
    const bare = signed ? lines.map(({ at, text }) => ({ at: at + (SIGN.exec(text)?.[0].length ?? 0), text: text.replace(SIGN, "") })) : lines;
    const [keys, times] = [[], new Map()];
    for (const [n, { text }] of bare.entries()) {
      if (n % LINES === 0) yield;
      const key = keyOf(text);
      keys.push(key);
      times.set(key, (times.get(key) ?? 0) + 1);
    }
    const ofPage = (key) => key.length <= MOST && (NUMBER.test(key) || (times.get(key) > 1 && (NAME.test(key) || COUNTED.test(key))));
    return bare.filter((_, n) => !ofPage(keys[n]));
  };

  /** Return the words that stand in the copy within lines, in small letters. */
  const wordsWithin = function* (copy) {
    const text = copy.lined.replace(/[\u2010\u200b\ufffe\x02]/g, " ").toLowerCase();
    const known = new Set();
    let n = 0;
    for (const [word] of own.words(text)) {
      if (n++ % PAUSE === 0) yield;
      known.add(word);
    }
    return known;
  };

  /**
   * Join lines: return the text, and for each of its UTF-16 units where it comes from. A hyphen between two letters at the
   * end of a line goes or stays, as the whole word does elsewhere in the copy; as `keeps` says if it does neither. If it `closes`
   * line ends, lines go on without a blank where their script has none.
   */
  const join = function* (lines, known, keeps, closes) {
    const [parts, from] = [[], []];
    for (const [n, { at, text }] of lines.entries()) {
      if (n % LINES === 0) yield;
      const next = lines[n + 1];
      const head = text.replace(HYPHEN, "");
      const [last, first] = [LAST.exec(head)?.[0], next && FIRST.exec(next.text)?.[0]];
      const cut = HYPHEN.test(text) && last && first;
      const [one, two] = [`${last}${first}`.toLowerCase(), `${last}-${first}`.toLowerCase()];
      const stays = keeps ? !known.has(one) || known.has(two) : known.has(two) && !known.has(one);
      const closed = next && at + text.length === next.at && !BREAK.test(text);
      const blank = next && !(closes && (closed || own.goesOn(text, next.text)));
      const shown = cut ? (stays ? `${head}-` : head) : `${text.replace(BREAK, "-")}${blank ? " " : ""}`;
      const seen = shown.replace(UNSEEN, "");
      for (let i = 0; i < shown.length; i++) if (seen === shown || shown[i].replace(UNSEEN, "")) from.push(at + i);
      parts.push(seen);
    }
    return { text: parts.join(""), from };
  };

  /** A copy without the marks of pages and lines; `from` says for each character which one of the copy it is. */
  const without = function* (copy, { text, from }) {
    const bare = yield* new own.Copy(text, false).prepared();
    bare.from = Uint32Array.from({ length: bare.length }, (_, n) => copy.charAt[from[bare.units[n]]]);
    return bare;
  };

  /** Return what two readings of a copy without such marks are: one keeps the hyphens that it does not know, one drops them. */
  own.withoutMarks = function* (copy, closes = false) {
    const [lines, known] = [yield* kept(copy), yield* wordsWithin(copy)];
    const [keeps, drops] = [yield* join(lines, known, true, closes), yield* join(lines, known, false, closes)];
    const readings = [];
    for (const each of [keeps, ...(drops.text === keeps.text ? [] : [drops])]) if (each.text !== copy.text) readings.push(yield* without(copy, each));
    return readings;
  };

  /** Return what was left out between two characters of a copy without marks. */
  const leftOut = (copy, { from }, start, end) => {
    const pieces = [];
    for (let n = start; n + 1 < end; n++) {
      if (from[n + 1] - from[n] < 2) continue;
      const piece = copy.slice(from[n] + 1, from[n + 1]).replace(UNSEEN, "").trim();
      if (piece) pieces.push(piece);
    }
    return pieces;
  };

  /** Look what was not found of a passage up again in a copy without marks. */
  const lookAgain = function* (copy, bare, found) {
    let here = 0;
    for (let step = 2 ** 30; step >= 1; step /= 2) if (here + step <= bare.length && bare.from[here + step - 1] < copy.here) here += step;
    bare.here = here;
    const again = yield* bare.check(found.unit, REACH);
    const pairs = found.sentences.length ? found.sentences.map((each, n) => [each, again.sentences[n]]) : [[found, again]];
    for (const [each, { unit, start }] of pairs) {
      if (each.start >= 0 || start < 0) continue;
      const end = start + unit.end - unit.start;
      Object.assign(each, { start: bare.from[start], end: bare.from[end - 1] + 1, marks: leftOut(copy, bare, start, end) });
      copy.here = each.end;
    }
  };

  /**
   * Look a passage up, and what is not found of it in the readings without marks. It is looked for around its place first;
   * if half of its sentences stand there, nothing of it is looked for elsewhere: in 300 pages that took most of the time.
   * `readings` makes these when they are needed.
   */
  own.lookUp = function* (copy, readings, passage) {
    if (copy.veryFile) return yield* copy.check(passage);
    const { here, moved } = copy;
    let found;
    for (const reach of [REACH, Infinity]) {
      Object.assign(copy, { here, moved });
      found = yield* copy.check(passage, reach);
      if (!found.holds) for (const one of yield* readings()) yield* lookAgain(copy, one, found);
      const rows = found.sentences.length ? found.sentences : [found];
      if (2 * rows.filter(({ start }) => start >= 0).length >= rows.length) break;
    }
    return found;
  };
}
