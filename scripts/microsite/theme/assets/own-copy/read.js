// A reader's own copy, laid out sentence by sentence with our notes beside it. What readers bring is only ever shown as text.
"use strict";

{
  const own = (self.ownCopy ??= {});
  const { say, made, link } = own;

  const anchor = (at) => `in-${at.replaceAll(".", "-")}`;

  const given = new Set(); // claims that have a note with an anchor already: one may rest on several sentences

  /** What we say of a claim: its sentence, how firmly and in whose voice, our note, outside checks, briefings. */
  const noteOn = (source, id, at) => {
    const { strength, voice, note, checks, used, briefings } = own.notes[source.id][id];
    const back = made("a", say.back, { href: `#${anchor(at)}`, className: "back" });
    back.setAttribute("aria-label", say.backTo);
    const parts = [made("p", [link(source.claims[id], `${source.pages.claims}${id}/`), " ", back]), made("p", `${voice} · ${strength}`, { className: "about" })];
    for (const [result] of checks) parts.push(made("p", result));
    const told = [...(note ? [say.noteFold] : []), ...(checks.length ? [say.checkFold] : []), ...(used ? [used] : [])];
    const rest = [];
    if (note) rest.push(made("p", [made("em", say.note), " ", note]));
    for (const [result, shows] of checks) rest.push(made("p", [made("em", result), " ", shows]));
    if (briefings.length) rest.push(made("p", say.usedBy(briefings.map(([page, title]) => link(title, page)))));
    if (rest.length) parts.push(made("details", [made("summary", told.join(" · ")), ...rest]));
    const again = given.has(id);
    given.add(id);
    return made("li", parts, again ? {} : { id: `note-${id}` });
  };

  const claimsOf = ({ unit, passage }, first) => [...new Set([...unit.claims, ...(first ? passage.unit.claims : [])])];

  /** A sentence of the copy, with a mark that leads to the notes on it. */
  const sentence = (copy, row, claims) => {
    const words = made("span", copy.slice(row.start, row.end).trim(), { id: anchor(row.unit.at), className: `copy-${row.marks ? "marks" : row.state}` });
    if (!claims.length) return [words, " "];
    const mark = made("a", `[${claims.length}]`, { href: `#note-${claims[0]}`, className: "back" });
    mark.setAttribute("aria-label", say.notesOn(claims.length, row.unit.name));
    return [words, " ", mark, " "];
  };

  /** A paragraph of the copy: its sentences, and below them the notes. */
  const paragraph = (source, copy, rows) => {
    const [words, notes, differs] = [[], [], []];
    rows.forEach((row, n) => {
      const claims = claimsOf(row, n === 0);
      const again = n && row.state === "differs" && rows[n - 1].state === "differs" && rows[n - 1].start === row.start;
      if (!again) words.push(...sentence(copy, row, claims));
      if (row.state === "differs") differs.push(row.unit.name);
      notes.push(...claims.map((id) => noteOn(source, id, again ? rows[n - 1].unit.at : row.unit.at)));
    });
    const { unit } = rows[0].passage;
    const head = made("p", link(unit.name, source.pages.source, `#at-${unit.at.replaceAll(".", "-")}`), { className: "about" });
    const warning = differs.length ? [made("p", say.differsHere(differs), { className: "about copy-warning" })] : [];
    return made("section", [head, made("p", words, { className: "copy-words" }), ...warning, ...(notes.length ? [made("ul", notes, { className: "copy-notes" })] : [])]);
  };

  const between = (copy, start, end) => {
    const words = end > start ? copy.slice(start, end).trim() : "";
    return words ? [made("p", words, { className: "copy-gap" })] : [];
  };

  /** Return the copy with our notes, in its own order, and what could not be placed. */
  own.reading = (source, { copy, rows }) => {
    given.clear();
    const placed = rows.filter(({ state }) => state !== "missing" && state !== "beyond").sort((a, b) => a.start - b.start);
    const parts = [];
    let at = 0;
    for (let n = 0; n < placed.length; ) {
      let next = n + 1;
      while (next < placed.length && placed[next].passage === placed[n].passage && !placed[next].more) next++;
      parts.push(...between(copy, at, placed[n].start), paragraph(source, copy, placed.slice(n, next)));
      at = Math.max(at, placed[next - 1].end);
      n = next;
    }
    parts.push(...between(copy, at, copy.length));
    const list = (those) => made("ul", those.map((row) => made("li", [made("p", row.unit.name), made("ul", claimsOf(row, true).map((id) => noteOn(source, id, row.unit.at)), { className: "copy-notes" })], { id: anchor(row.unit.at) })));
    const [lost, beyond] = ["missing", "beyond"].map((state) => rows.filter((row) => row.state === state));
    if (lost.length) parts.push(made("h2", say.unplaced), made("p", say.harmless, { className: "about" }), list(lost));
    if (beyond.length) parts.push(made("details", [made("summary", say.beyond(beyond.length)), list(beyond)]));
    return parts;
  };

  const key = (id) => `own-copy ${id}`;

  /** Draw the buttons that keep a copy on the device and forget it; `lay` lays a text out. */
  own.offerToKeep = (form, lay) => {
    const hands = made("p", [], { className: "own-copy-hands" });
    const button = (said, act) => {
      const made_ = made("button", said, { type: "button" });
      made_.addEventListener("click", act);
      return made_;
    };
    const kept = () => {
      try {
        return localStorage.getItem(key(form.fixed));
      } catch {
        return null;
      }
    };
    const draw = () => {
      const had = hands.contains(document.activeElement);
      hands.replaceChildren(...(kept() === null ? (form.text ? [keep] : []) : [open, forget]));
      if (had && !hands.contains(document.activeElement)) (hands.lastElementChild ?? form.go).focus({ preventScroll: true });
    };
    const keep = button(say.keep, () => {
      try {
        localStorage.setItem(key(form.fixed), form.text);
        form.status.textContent = say.kept;
      } catch {
        form.status.textContent = say.notKept;
      }
      draw();
    });
    const forget = button(say.forget, () => {
      localStorage.removeItem(key(form.fixed));
      form.status.textContent = say.forgotten;
      draw();
    });
    const open = button(say.openKept, () => lay(kept()));
    form.status.before(hands);
    form.laid = draw;
    draw();
  };
}
