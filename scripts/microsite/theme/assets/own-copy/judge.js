// What came out for each sentence: it stands there, stands in another place, differs, or is not found.
"use strict";

{
  const own = (self.ownCopy ??= {});

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
      for (const row of lost) Object.assign(row, alike ? { state: "differs", start, end } : { state: "missing" });
      from = to;
    }
  };

  /** Note what the copy has between two sentences that follow each other with us: it may turn round what they say. */
  const lookBefore = (copy, rows) => {
    for (let n = 1; n < rows.length; n++) {
      const [before, row] = [rows[n - 1], rows[n]];
      if (before.state !== "there" || row.state !== "there") continue;
      const more = row.start - before.end > row.unit.start - before.unit.end && copy.words[row.start] > copy.words[before.end];
      if (more) row.more = [before.end, row.start];
    }
  };

  /** Return the rows of a check: sentences, and passages that have none, each with its state and its place in the copy. */
  own.judge = (copy, checked) => {
    const rows = checked.flatMap((found) =>
      (found.sentences.length ? found.sentences : [found]).map(({ unit, start }) => ({ unit, passage: found, start, end: start + unit.end - unit.start, state: start < 0 ? "lost" : "moved" })),
    );
    const there = rows.filter((row) => row.state === "moved");
    const kept = inOrder(there.map((row) => row.start));
    there.forEach((row, n) => kept.has(n) && (row.state = "there"));
    lookBetween(copy, rows);
    lookBefore(copy, rows);
    return rows;
  };

  const WORST = ["missing", "differs", "moved"];

  /** Return the state of a passage or sentence by the rows it is made of. */
  own.stateOf = (rows, passage) => {
    const worst = WORST.find((state) => rows.some((row) => row.state === state));
    if (worst === "missing" && rows.some((row) => row.state !== "missing")) return "differs";
    if (worst) return worst;
    return passage && !passage.holds ? "pieces" : "there";
  };
}
