// What came out for each sentence: it stands there, stands in another place, differs, is not found, or lies beyond the copy.
"use strict";

{
  const own = (self.ownCopy ??= {});
  const MOST = 300; // characters beside a sentence

  /** Return which of the places are in order: the longest run of them that rises. */
  const inOrder = (places) => {
    const ends = []; // for each length, the run of it that ends lowest
    const before = places.map((place, n) => {
      let length = 0;
      for (let step = 2 ** 24; step >= 1; step /= 2) if (length + step <= ends.length && places[ends[length + step - 1]] < place) length += step;
      ends[length] = n;
      return ends[length - 1];
    });
    const kept = new Set();
    for (let n = ends.at(-1); n !== undefined; n = before[n]) kept.add(n);
    return kept;
  };

  /** Say of each run of sentences that were not found what stands where they should, if anything of their size does. */
  const lookBetween = (copy, rows) => {
    const firm = (row) => row.state === "there";
    for (let from = 0; from < rows.length; from++) {
      if (rows[from].state !== "lost") continue;
      let to = from;
      while (to < rows.length && !firm(rows[to])) to++;
      const [before, after] = [rows.slice(0, from).findLast(firm), rows[to]];
      const lost = rows.slice(from, to).filter((row) => row.state === "lost");
      const size = lost.reduce((sum, { unit }) => sum + unit.end - unit.start + 1, 0);
      const start = before ? before.end : after ? Math.max(0, after.start - size) : 0;
      const end = after ? after.start : before ? Math.min(copy.length, start + size) : 0;
      const words = end > start ? copy.words[end] - copy.words[start] : 0;
      const due = lost.reduce((sum, { unit }) => sum + unit.words, 0);
      const alike = words >= due / 2 && words <= 2 * due + 12;
      // Before the first sentence that is there, or behind the last, a copy may just begin or end.
      const beyond = !before !== !after && words < due / 2;
      for (const row of lost) Object.assign(row, alike ? { state: "differs", start, end } : { state: beyond ? "beyond" : "missing" });
      from = to;
    }
  };

  const END = /(?:[.!?…]["')\]]* |。["')\]]*|\u2029)/gu; // of a sentence or a paragraph

  /** Return where the words begin that stand in one sentence with what begins at `start`. */
  const beginning = (copy, start) => {
    const from = Math.max(0, start - MOST);
    const before = copy.lined.slice(copy.units[from], copy.units[start]).replace(/\n/g, " ");
    const last = [...before.matchAll(END)].at(-1);
    return last ? copy.charAt[copy.units[from] + last.index + last[0].length] : from;
  };

  /** Return where the paragraph ends in which something ends at `end`. */
  const ending = (copy, end) => {
    const to = Math.min(copy.length, end + MOST);
    const length = copy.lined.slice(copy.units[end], copy.units[to]).indexOf("\u2029");
    return length < 0 ? to : copy.charAt[copy.units[end] + length];
  };

  /**
   * Note what the copy has more beside what stands there: between two sentences that follow each other with us, before
   * another one in the same sentence, and behind the last in the same paragraph. It may turn round what they say.
   */
  const lookBeside = (copy, rows) => {
    const found = rows.filter(({ state }) => state === "there" || state === "moved");
    const last = rows.findLast(({ state }) => state === "there");
    const has = (from, to) => to > from && copy.words[to] > copy.words[from];
    for (const row of found) {
      const before = rows[rows.indexOf(row) - 1];
      const follows = row.state === "there" && before?.state === "there";
      if (before?.state === "differs" && before.end === row.start) continue;
      const from = follows ? before.end : Math.max(beginning(copy, row.start), ...found.map(({ end }) => (end <= row.start ? end : 0)));
      if (!has(from, row.start) || (follows && row.start - from <= row.unit.start - before.unit.end)) continue;
      row.more = [from, row.start];
      // In the same paragraph it belongs to the one before as well.
      if (follows && has(from, Math.min(row.start, ending(copy, from)))) before.after = [from, row.start];
    }
    if (last && has(last.end, ending(copy, last.end))) last.after = [last.end, ending(copy, last.end)];
  };

  /** Return the rows of a check: sentences, and passages that have none, each with its state and its place in the copy. */
  own.judge = (copy, checked) => {
    const rows = checked.flatMap((found) =>
      (found.sentences.length ? found.sentences : [found]).map(({ unit, start, end = start + unit.end - unit.start, marks }) => ({ unit, passage: found, start, end, marks, state: start < 0 ? "lost" : "moved" })),
    );
    const there = rows.filter((row) => row.state === "moved");
    const kept = inOrder(there.map((row) => row.start));
    there.forEach((row, n) => kept.has(n) && (row.state = "there"));
    lookBetween(copy, rows);
    lookBeside(copy, rows);
    return rows;
  };

  /** Return what is said of a row: its state, if nothing has to be left out of it and nothing stands beside it. */
  own.kindOf = (row) => (row.marks ? "marks" : row.more || row.after ? "added" : row.state);

  const WORST = ["missing", "beyond", "differs", "marks", "moved", "added"];

  /** Return the state of a passage or sentence by the rows it is made of. */
  own.stateOf = (rows, passage) => {
    const kinds = rows.map(own.kindOf);
    const worst = WORST.find((state) => kinds.includes(state));
    if ((worst === "missing" || worst === "beyond") && kinds.some((kind) => kind !== worst)) return "differs";
    if (worst) return worst;
    return passage && !passage.holds ? "pieces" : "there";
  };
}
