// A card beside a link: the evidence behind a marker, or what an actor, a threat, a term or a claim is. It opens on hover,
// focus and tap, holds links, stays while pointer or focus is on it, and goes on Escape (WCAG 2.2, 1.4.13).
"use strict";

{
  const article = document.querySelector("article");
  const site = new URL("..", document.currentScript.src).href;
  const here = location.href.split("#")[0];
  const EDGE = 8; // pixels kept free at the sides of the window
  const fetched = new Map();
  let current = null; // the link whose card is open, or is being fetched
  let tapped = null;
  let timer = 0;

  // One card for all. It stands right after its link, so that Tab leads from the link into it and on.
  const card = document.createElement("div");
  card.className = "link-card";
  card.popover = "manual"; // above everything, where the browser can; styles do elsewhere
  card.setAttribute("role", "group");

  const made = (name, content, properties = {}) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...[content].flat());
    return element;
  };

  /** The entry of the Evidence section that a marker leads to: the very same text. */
  const evidence = (link) => {
    const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!entry) return null;
    const copy = entry.cloneNode(true);
    for (const part of copy.querySelectorAll(".back, .copy-link")) part.remove();
    for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
    const source = made("p", `From the ${entry.dataset.source}`, { className: "card-kind" });
    if (entry.dataset.source) copy.firstElementChild.after(source);
    return { name: link.getAttribute("aria-label"), nodes: [...copy.childNodes], go: "Go to the evidence" };
  };

  const editors = () => ({
    name: "The editors’ own remark",
    nodes: [made("p", "The editors’ own remark. It may explain, connect or point out a gap. It rests on no claim of a source.")],
    go: "What this means",
  });

  /** A small file of this site that says what a page is about; nothing where there is none, or no network. */
  const preview = async (path, shape) => {
    if (!fetched.has(path)) {
      const asked = fetch(site + path, { signal: AbortSignal.timeout?.(2000) });
      fetched.set(path, asked.then((answer) => (answer.ok ? answer.json() : null)).catch(() => null));
    }
    const known = await fetched.get(path);
    if (!known) {
      fetched.delete(path);
      return null;
    }
    const { title, kind, text } = shape(known);
    const head = made("p", made("strong", title), { className: "card-title" });
    return { name: title, nodes: [head, made("p", text), made("p", kind, { className: "card-kind" })], go: "Go to the page" };
  };
  const entity = (id) => preview(`data/previews/${id}.json`, (known) => known);
  const claim = (id) =>
    preview(`claims/${id}.json`, ({ record }) => ({ title: `Claim ${id}`, text: record.says, kind: record.strength }));

  /** How to make the card of a link; nothing for links that have none. */
  const maker = (link) => {
    if (link.matches(".editors")) return editors;
    if (link.matches(".marker[href^='#']")) return () => evidence(link);
    if (!link.href.startsWith(site) || link.matches(".permalink, .headerlink, .back")) return null;
    const [, folder, id] = /^(threats|actors|claims|glossary)\/(?:#?([^/#]+)\/?)$/.exec(link.href.slice(site.length)) ?? [];
    // Lists say beside each link what it leads to.
    if (!id || link.href.split("#")[0] === here || `${site}${folder}/` === here) return null;
    return () => (folder === "claims" ? claim(id) : entity(id));
  };
  const linkAt = (target) => {
    const link = target instanceof Element && !card.contains(target) && target.closest("a[href]");
    return link instanceof HTMLAnchorElement && article.contains(link) && maker(link) ? link : null;
  };

  const place = () => {
    const lines = [...current.getClientRects()];
    const at = lines[0];
    if (!at || lines.at(-1).bottom < 0 || at.top > innerHeight) return close();
    card.style.maxBlockSize = "";
    const below = innerHeight - lines.at(-1).bottom - EDGE;
    const above = at.top - EDGE;
    const under = below >= card.offsetHeight || below >= above;
    card.style.maxBlockSize = `${under ? below : above}px`;
    const right = document.documentElement.clientWidth - card.offsetWidth - EDGE;
    card.style.left = `${Math.max(EDGE, Math.min(at.left, right))}px`;
    card.style.top = `${under ? lines.at(-1).bottom : at.top - card.offsetHeight}px`;
  };

  const close = () => {
    clearTimeout(timer);
    current?.removeAttribute("aria-describedby");
    current = null;
    card.remove();
  };

  /** Open the card of a link; false if there is nothing to show. */
  const open = async (link) => {
    clearTimeout(timer);
    if (link === current) return true;
    close();
    current = link;
    const content = await maker(link)();
    if (current !== link) return true; // the reader has gone on
    if (!content) {
      current = null;
      return false;
    }
    const go = made("a", content.go, { href: link.href });
    card.replaceChildren(...content.nodes, made("p", go, { className: "card-go" }));
    card.setAttribute("aria-label", content.name);
    const text = card.querySelector("p:not(.card-title)");
    text.id = "card-text";
    link.after(card);
    link.setAttribute("aria-describedby", "card-text");
    card.showPopover?.();
    place();
    return true;
  };

  const later = (action, wait) => {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  };
  const isHeld = () => current?.matches(":focus-visible") || card.matches(":focus-within");

  article.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkAt(event.target);
    if (card.contains(event.target) || (link && link === current)) clearTimeout(timer);
    else if (link) later(() => open(link), 150);
  });
  article.addEventListener("pointerout", (event) => {
    if (event.pointerType === "touch") return;
    if (card.contains(event.target) || linkAt(event.target)) later(() => isHeld() || close(), 300);
  });

  article.addEventListener("focusin", (event) => {
    const link = linkAt(event.target);
    if (link?.matches(":focus-visible")) open(link);
  });
  article.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (current && next !== current && !card.contains(next)) close();
  });

  document.addEventListener("pointerdown", (event) => {
    const link = linkAt(event.target);
    tapped = event.pointerType === "mouse" || link === current ? null : link;
    if (current && link !== current && !card.contains(event.target)) close();
  });
  article.addEventListener("click", async (event) => {
    const link = linkAt(event.target);
    if (link && link === tapped) {
      tapped = null;
      event.preventDefault();
      if (!(await open(link))) location.href = link.href;
    } else if (link || event.target.closest?.(".link-card a")) close();
  });

  document.addEventListener("keydown", (event) => {
    tapped = null; // a finger that scrolled on, and did not click
    if (event.key !== "Escape" || !current) return;
    const link = card.matches(":focus-within") && current;
    close();
    if (link) {
      link.focus();
      close();
    }
  });
  addEventListener("scroll", () => card.isConnected && place(), { passive: true, capture: true });
  addEventListener("resize", () => card.isConnected && place());
}
