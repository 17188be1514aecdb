// What came out of a comparison, drawn. What readers bring is only ever shown as text.
"use strict";

{
  const own = (self.ownCopy ??= {});
  const { say } = own; // what is said of copies, not the catalogue
  const MOST_ROWS = 100;
  const MOST_LETTERS = 600;

  /** Make an element with its content. */
  own.made = (name, content, properties = {}) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...[content].flat());
    return element;
  };
  const { made } = own;
  /** Put the tool in the place of what stands there without it. */
  own.place = (area, parts) => {
    area.getElementsByClassName("own-copy-without")[0].hidden = true;
    area.append(made("div", parts, { className: "own-copy-tool" }));
  };

  /** Make a field in which readers choose a file. */
  own.fileField = () => made("input", [], { type: "file", accept: ".txt,.text,.md,.htm,.html,.xhtml,text/plain,text/html" });
  const FILE = location.protocol === "file:" ? "index.html" : "";
  /** Make a link to a page of this site; one from the disk names its file. */
  own.link = (words, path, anchor = "") => made("a", words, { href: new URL(`${path}${FILE}${anchor}`, own.root) });
  const { link } = own;

  const shown = (copy, said, [start, end]) => {
    const words = copy.slice(start, Math.min(end, start + MOST_LETTERS)).trim();
    return made("p", said([made("q", words), end > start + MOST_LETTERS ? say.cut : ""]));
  };

  /** What is to be seen of a sentence in the copy, and what of ours it cannot vouch for. */
  const detail = (source, copy, row) => {
    const parts = row.more ? [shown(copy, say.more, row.more)] : [];
    if (row.start >= 0) parts.push(shown(copy, row.state === "differs" ? say.readsInstead : say.reads, [row.start, row.end]));
    if (row.after) parts.push(shown(copy, say.after, row.after));
    if (row.marks) parts.push(made("p", row.marks.length ? say.leftOut(row.marks.map((piece) => made("q", piece))) : say.hyphens));
    if (row.state === "there" || row.state === "moved") return parts;
    const seen = row.state === "differs" ? new Set(own.numbers(copy.slice(row.start, row.end))) : new Set();
    const gone = row.state === "differs" ? row.unit.numbers.filter((one) => !seen.has(one)) : [];
    if (gone.length) parts.push(made("p", say.numbers(gone)));
    const claims = [...new Set([...row.unit.claims, ...row.passage.unit.claims])];
    if (claims.length) parts.push(made("p", say.doubt), made("ul", claims.map((id) => made("li", link(source.claims[id], `${source.pages.claims}${id}/`)))));
    return parts;
  };

  const place = (source, unit) => link(unit.name, source.pages.source, `#at-${unit.at.replaceAll(".", "-")}`);

  const line = (source, copy, row, open) => {
    const state = own.kindOf(row);
    const head = [place(source, row.unit), ": ", made("strong", say.states[state])];
    return made("li", [made("p", head), ...(open ? detail(source, copy, row) : [])], { className: `copy-${state}` });
  };

  const group = (source, copy, rows, state) => {
    if (!rows.length) return [];
    const quiet = state === "there" || state === "beyond";
    const more = rows.length > MOST_ROWS ? [made("p", say.others(rows.length - MOST_ROWS))] : [];
    const lines = made("ul", rows.slice(0, MOST_ROWS).map((row) => line(source, copy, row, !quiet)));
    return [made("details", [made("summary", say.groups[state](rows.length)), lines, ...more], { open: !quiet && state !== "moved" && state !== "marks" })];
  };

  /** The passages that the claim of this page rests on, each with its sentences as the copy has them. */
  const ofClaim = (source, copy, rows, at) => {
    const lines = at.flatMap((locator) => {
      const mine = rows.filter(({ unit, passage }) => unit.at === locator || passage.unit.at === locator);
      if (!mine.length) return [];
      const { unit, passage } = mine[0];
      const whole = passage.unit.at === locator;
      const state = own.stateOf(mine, whole ? passage : null);
      const head = made("p", [place(source, whole ? passage.unit : unit), ": ", made("strong", say.states[state])]);
      return [made("li", [head, ...mine.filter(({ start }, n) => start >= 0 || !n).flatMap((row) => detail(source, copy, row))], { className: `copy-${state}` })];
    });
    return lines.length ? [made("h3", say.restsOn), made("ul", lines)] : [];
  };

  /** Return what came out, as elements: first what the claim of this page rests on, then what differs. */
  own.results = (source, { copy, rows }, at) => {
    if (!rows.some(({ start }) => start >= 0)) return ofClaim(source, copy, rows, at);
    const kinds = rows.map(own.kindOf);
    const groups = ["differs", "missing", "moved", "added", "marks", "there", "beyond"].flatMap((state) => group(source, copy, rows.filter((_, n) => kinds[n] === state), state));
    const differs = ["differs", "missing", "added"].some((kind) => kinds.includes(kind));
    return [...ofClaim(source, copy, rows, at), ...(differs ? [made("p", say.harmless, { className: "about" })] : []), ...groups];
  };
}
