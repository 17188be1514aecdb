// The reader's text in normal form, in which passages are looked up by their fingerprints. verify-spec.md says the rules.
// What takes long pauses (slices.js).
"use strict";

{
  const own = (self.ownCopy ??= {});

  const PAUSE = 4096; // steps before a pause
  const known = new WeakMap();

  /** Return the shortest sentence of a passage, worked out once; null of a sentence, or of a passage that has none. */
  const shortest = (unit) => {
    if (!unit.sentences?.length) return null;
    if (!known.has(unit)) known.set(unit, unit.sentences.reduce((least, one) => (one.end - one.start < least.end - least.start ? one : least)));
    return known.get(unit);
  };

  /** Return a copy that is ready to be searched, at once. */
  own.copyOf = (text, veryFile, lined) => own.atOnce(new own.Copy(text, veryFile, lined).prepared());

  /** A text in normal form, to be `prepared` before anything is looked up. Places count characters (code points), as the published ones do, not UTF-16 units. */
  own.Copy = class {
    /** `lined` is the same text with its lines (`own.withLines`). */
    constructor(text, veryFile, lined = text) {
      this.veryFile = veryFile;
      this.text = text;
      this.lined = lined;
      this.bytes = new TextEncoder().encode(text);
      this.moved = 0;
      this.here = 0;
    }

    /** Work out what the search needs; return this copy. */
    *prepared() {
      yield* this.#count();
      yield* this.#begin();
      return this;
    }

    /** Work out for each character where it stands in the string and in the bytes. */
    *#count() {
      const { text } = this;
      const [units, bytes] = [new Uint32Array(text.length + 1), new Uint32Array(text.length + 1)];
      this.charAt = new Uint32Array(text.length + 1); // which character a UTF-16 unit belongs to
      let [many, at] = [0, 0];
      for (let unit = 0; unit < text.length; many++) {
        if (many % PAUSE === 0) yield;
        const code = text.codePointAt(unit);
        units[many] = unit;
        bytes[many] = at;
        this.charAt[unit] = many;
        unit += code > 0xffff ? 2 : 1;
        at += code < 0x80 ? 1 : code < 0x800 ? 2 : code > 0xffff ? 4 : 3;
      }
      units[many] = this.charAt.length - 1;
      bytes[many] = at;
      this.charAt[text.length] = many;
      Object.assign(this, { length: many, units, byteAt: bytes });
    }

    /** Work out where a passage can begin and end, and how many words have begun and ended before each character. */
    *#begin() {
      const { text, length, charAt } = this;
      let n = 0;
      this.inside = new Uint8Array(length + 1); // no passage begins or ends inside a word
      for (const { 0: run, index } of own.runs(text)) {
        if (n++ % PAUSE === 0) yield;
        this.inside.fill(1, charAt[index] + 1, charAt[index + run.length]);
      }
      this.words = new Uint32Array(length + 1);
      this.ended = new Uint32Array(length + 1);
      for (const { 0: word, index } of own.words(text)) {
        if (n++ % PAUSE === 0) yield;
        this.words[charAt[index] + 1]++;
        this.ended[charAt[index + word.length]]++;
      }
      const starts = [];
      for (let i = 0; i < length; i++) {
        if (i % PAUSE === 0) yield;
        this.words[i + 1] += this.words[i];
        this.ended[i + 1] += this.ended[i];
        if (!this.inside[i] && text.charCodeAt(this.units[i]) !== 32) starts.push(i);
      }
      this.starts = Uint32Array.from(starts);
    }

    /** Return the words from one character to another. */
    slice(start, end) {
      return this.text.slice(this.units[start], this.units[end]);
    }

    /** Say whether the piece from `start` to `end` has a hash. */
    #hashes(sha256, start, end) {
      if (own.sha256(this.bytes, this.byteAt[start], this.byteAt[end]) !== (parseInt(sha256.slice(0, 8), 16) | 0)) return false;
      return own.lastSha256() === sha256;
    }

    /** Say whether the very words of a passage or sentence stand at `start`. */
    has(unit, start) {
      const end = start + unit.end - unit.start;
      if (start < 0 || end > this.length || this.inside[start] || this.inside[end]) return false;
      // Where a passage stands, each of its sentences does: the shortest, which costs least, rules nearly all places out.
      const least = shortest(unit);
      if (least && !this.#hashes(least.sha256, start + least.start - unit.start, start + least.end - unit.start)) return false;
      return this.#hashes(unit.sha256, start, end);
    }

    /** Return the first place among the starts from `from` to `to` where a unit stands; -1 if there is none. */
    *#among(unit, from, to) {
      const { starts, words, ended, length } = this;
      const size = unit.end - unit.start;
      for (let i = from; i < to; i++) {
        if (i % PAUSE === 0) yield;
        const start = starts[i];
        const end = start + size;
        if (end > length) return -1;
        if (words[end] - ended[start] === unit.words && this.has(unit, start)) return start;
      }
      return -1;
    }

    /** Return how many of the starts come before a character. */
    #startsBefore(at) {
      let many = 0;
      for (let step = 2 ** 30; step >= 1; step /= 2) if (many + step <= this.starts.length && this.starts[many + step - 1] < at) many += step;
      return many;
    }

    /**
     * Return where a unit stands: at its place, or, if this is another copy, from the last place on, or before; -1 for
     * nowhere. With `reach`, only so many characters around the last place.
     */
    *find(unit, reach = Infinity) {
      if (this.veryFile) return this.has(unit, unit.start) ? unit.start : -1;
      let found = unit.start + this.moved;
      if (!this.has(unit, found)) {
        const [first, middle, last] = [this.here - reach, this.here, this.here + reach].map((at) => this.#startsBefore(at));
        found = yield* this.#among(unit, middle, last);
        if (found < 0) found = yield* this.#among(unit, first, middle);
      }
      if (found >= 0) {
        this.moved = found - unit.start;
        this.here = found + unit.end - unit.start;
      }
      return found;
    }

    /** Look a passage up, and its sentences: return its place, theirs, and whether it stands there in one piece. */
    *check(passage, reach = Infinity) {
      const start = yield* this.find(passage, reach);
      const sentences = [];
      for (const unit of passage.sentences) {
        const at = start < 0 ? yield* this.find(unit, reach) : start + unit.start - passage.start;
        sentences.push({ unit, start: start < 0 || this.has(unit, at) ? at : -1 });
      }
      return { unit: passage, start, sentences, holds: start >= 0 && sentences.every((each) => each.start >= 0) };
    }
  };
}
