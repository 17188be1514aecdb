// A field above a long list that shows only the entries with all words typed. Without a script there is no field.
"use strict";

{
  const place = document.querySelector(".list-filter");
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
  const show = () => {
    const words = bare(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { parts, text } of entries) {
      const fits = words.every((word) => text.includes(word));
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
  show();
}
