// What a card says: the lines of the Evidence section that a marker leads to, the editors' remark, or what a small file of
// this site says of an actor, a threat, a term or a claim. card.js shows it.
"use strict";

{
  const site = new URL("..", document.currentScript.src).href;
  const here = location.href.split("#")[0];
  // Where pages stand that have a card, those of claims as the third.
  const FOLDERS = (document.currentScript.dataset.folders ?? "threats actors claims glossary").split(" ");
  const fetched = new Map();

  const made = (name, content, properties = {}) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...[content].flat());
    return element;
  };

  /** The lines of the Evidence section that a link of a marker leads to, the very same text. */
  const evidence = (link) => {
    const latin = link.textContent.replace(/[٠-٩۰-۹]/g, (digit) => digit.codePointAt(0) & 15);
    const [first, last = first] = latin.match(/\d+/g).map(Number);
    const rows = [document.getElementById(decodeURIComponent(link.hash.slice(1)))];
    while (rows.length <= last - first) rows.push(rows.at(-1)?.nextElementSibling);
    return rows.filter(Boolean).map((row) => {
      const [summary, ...more] = row.cloneNode(true).children;
      const stands = summary.querySelector(".stands");
      stands.remove();
      const about = made("p", stands.textContent, { className: "card-kind" });
      return { nodes: [made("p", [...summary.childNodes]), about], more: more.filter((part) => !part.querySelector(".back")) };
    });
  };

  const editors = () => [{
    nodes: [made("p", say("The editors’ own remark. It may explain, connect or point out a gap. It rests on no claim of a source."))],
  }];

  /** A small file of this site that says what a page is about; nothing where there is none, or no network. */
  const preview = async (name) => {
    const path = `data/previews/${name}.json`;
    if (!fetched.has(path)) {
      const asked = fetch(site + path, { signal: AbortSignal.timeout?.(2000) });
      fetched.set(path, asked.then((answer) => (answer.ok ? answer.json() : null)).catch(() => null));
    }
    const known = await fetched.get(path);
    if (!known) {
      fetched.delete(path);
      return [];
    }
    const { title, kind, text, lang } = known;
    const head = made("p", made("strong", title, lang ? { lang, dir: "auto" } : {}), { className: "card-title" });
    return [{ name: title, text, nodes: [head, made("p", text), made("p", kind, { className: "card-kind" })] }];
  };

  /** The claims that a link stands for: a marker may lead to the first of a run, "012–014". */
  const runOf = (link, id) => {
    const [, first, last] = (link.matches(".marker") && /(\d+)–(\d+)$/.exec(link.textContent)) || [];
    if (!first || !id.endsWith(`-${first}`)) return [id];
    const numbers = Array.from({ length: last - first + 1 }, (_, more) => `${+first + more}`.padStart(first.length, "0"));
    return numbers.map((number) => id.slice(0, -first.length) + number);
  };

  /** How to make what a card says of a link; nothing for links that have none. */
  const maker = (link) => {
    if (link.matches(".editors")) return editors;
    if (link.matches(".marker[href^='#']")) return () => evidence(link);
    if (!link.href.startsWith(site) || link.matches(".permalink, .headerlink, .back, .own-copy a")) return null;
    const [, folder, id] = /^([^/]+)\/(?:#?([^/#]+)\/?)$/.exec(link.href.slice(site.length)) ?? [];
    // Lists say beside each link what it leads to.
    if (!id || !FOLDERS.includes(folder) || link.href.split("#")[0] === here || `${site}${folder}/` === here) return null;
    if (folder !== FOLDERS[2]) return () => preview(id);
    return async () => (await Promise.all(runOf(link, id).map((claim) => preview(`claims/${claim}`)))).flat();
  };

  Object.assign(cards, { made, maker });
}
