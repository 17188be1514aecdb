// A field above a long list that shows only the entries with all words typed, in any spelling that the search knows.
// Without a script there is no field.
"use strict";

{
  const place = document.querySelector(".list-filter");
  const search = new URL("search/spellings.js", document.currentScript.src);
  let spelled = () => []; // how a word may be spelled otherwise, once the search has said it
  // Letters count without case and without the marks on them; straight quotation marks are as good as curved ones.
  const bare = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase();

  // An entry is a line of a list, or a heading with all that follows it up to the next of its level.
  const group = (heading) => {
    const parts = [heading];
    for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
      if (/^H[1-6]$/.test(next.tagName) && next.tagName <= heading.tagName) break;
      if (next.matches(".edit, .report, .imprint")) break;
      parts.push(next);
    }
    return parts;
  };
  const own = (element) => !element.closest("details, nav, .cite");
  const all = [...place.parentElement.querySelectorAll(place.dataset.entries)].filter(own);
  const listed = all.filter((element) => element.id !== "cite-this" && place.compareDocumentPosition(element) & 4);
  const entries = listed.map((element) => {
    const parts = element.tagName === "LI" ? [element] : group(element);
    return { parts, text: bare(parts.map((part) => part.textContent).join(" ")) };
  });
  const lists = new Map();
  for (const { parts } of entries) {
    const list = parts[0].tagName === "LI" && parts[0].parentElement;
    if (list) lists.set(list, [...(lists.get(list) ?? []), parts[0]]);
  }

  const label = document.createElement("label");
  const field = document.createElement("input");
  const count = document.createElement("span");
  field.type = "search";
  field.autocomplete = "off";
  field.spellcheck = false;
  count.setAttribute("role", "status");
  label.append(say("Show only entries with "), field);
  place.append(label, " ", count);

  const number = (n) => n.toLocaleString(document.documentElement.lang || "en");
  /** The typed words, each in all its spellings: of names that are several words, as a whole. */
  const typed = () => {
    const words = field.value.split(/\s+/).filter(Boolean);
    const spellings = (word) => [word, ...spelled(word)].map(bare);
    return { words: words.map(spellings), whole: words.length > 1 ? spelled(field.value).map(bare) : [] };
  };
  const show = () => {
    const { words, whole } = typed();
    let shown = 0;
    for (const { parts, text } of entries) {
      const has = (form) => form && text.includes(form);
      const fits = words.every((forms) => forms.some(has)) || whole.some(has);
      shown += fits;
      for (const part of parts) part.hidden = !fits;
    }
    for (const [list, lines] of lists) {
      const empty = lines.every((line) => line.hidden);
      list.hidden = empty;
      const heading = list.previousElementSibling;
      if (heading && /^H[2-6]$/.test(heading.tagName)) heading.hidden = empty;
    }
    count.textContent = words.length ? say("{n} of {all}", { n: number(shown), all: number(entries.length) }) : plural(entries.length, "{n} entry", "{n} entries");
  };
  field.addEventListener("input", show);
  // A page from the disk may fetch nothing: there, words count as they are typed.
  const ask = () => import(search).then(() => self.spellings()).then((known) => show((spelled = known)), () => {});
  field.addEventListener("focus", ask, { once: true });
  show();
}
