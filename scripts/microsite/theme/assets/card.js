// A card beside a link: the evidence behind a marker, or what an actor, a threat, a term or a claim is. A mouse opens it
// by staying on the link; Enter on a marker, or a tap, opens it and leads into it; Escape and its button lead back (WCAG
// 2.2, 1.4.13). It never stands in the way of the Tab key. On a narrow screen it is a sheet at the foot. What it says
// comes from card-contents.js; cards-load.js knows what was last put on the page.
"use strict";

{
  const { made, maker } = cards;
  const article = document.querySelector("article");
  const narrow = matchMedia("(max-width: 47.99em)");
  const EDGE = 8; // pixels kept free at the sides of the window
  const GOES = { ".editors": say("What this means"), ".marker[href^='#']": say("Go to the evidence"), a: say("Go to the page") };
  let current = null; // what the open card, or the one that is being fetched, belongs to: a link, or a whole marker
  let from = null; // the link of it that was followed, for the way back
  let entered = false; // whether the keyboard was led into it
  let timer = 0;

  // One card for all. It stands right after what it belongs to, so that Tab leads on from there.
  const card = made("div", [], { className: "link-card", popover: "manual", tabIndex: -1 });
  card.setAttribute("role", "dialog");
  const shut = made("button", "×", { type: "button", className: "card-close" });
  shut.setAttribute("aria-label", say("Close"));

  const linkAt = (target) => {
    const link = target instanceof Element && !card.contains(target) && target.closest("a[href]");
    return link instanceof HTMLAnchorElement && article.contains(link) && maker(link) ? link : null;
  };
  const ownerOf = (link) => link?.closest(".markers") ?? link;

  /** Fill the card with all that its links lead to; false if there is nothing to show. */
  const fill = async (owner) => {
    const links = owner.matches("a") ? [owner] : [...owner.querySelectorAll("a")];
    const found = (await Promise.all(links.map((link) => maker(link)?.() ?? []))).flat();
    // What stands beside a link already needs no card: not the line of an entry in a list.
    const parts = found.filter(({ text }) => !text || !owner.parentElement.textContent.includes(text));
    // The second claim may be out of sight.
    const claims = parts.filter(({ more }) => more).length;
    const count = claims > 1 ? [made("p", plural(claims, "{n} claim", "{n} claims"), { className: "card-kind" })] : [];
    const nodes = parts.map(({ nodes, more = [] }) => made("div", [...nodes, ...more], { className: "card-part" }));
    const target = Object.keys(GOES).find((selector) => links[0].matches(selector));
    const go = made("p", made("a", GOES[target], { href: links[0].href }), { className: "card-go" });
    card.replaceChildren(shut, ...count, ...nodes, go);
    for (const part of card.querySelectorAll(".copy-link")) part.remove();
    for (const part of card.querySelectorAll("[id]")) part.removeAttribute("id");
    card.setAttribute("aria-label", parts[0]?.name ?? links.map((link) => link.getAttribute("aria-label")).join(", "));
    return parts.length > 0;
  };

  const place = () => {
    const lines = [...current.getClientRects()];
    const at = lines[0];
    if (card.classList.contains("sheet")) return;
    if (!at || lines.at(-1).bottom < 0 || at.top > innerHeight) return close(card.matches(":focus-within"));
    card.style.maxBlockSize = "";
    const below = innerHeight - lines.at(-1).bottom - EDGE;
    const above = at.top - EDGE;
    const under = below >= card.offsetHeight || below >= above;
    card.style.maxBlockSize = `${Math.min(under ? below : above, card.offsetHeight)}px`;
    const right = document.documentElement.clientWidth - card.offsetWidth - EDGE;
    card.style.left = `${Math.max(EDGE, Math.min(at.left, right))}px`;
    card.style.top = `${under ? lines.at(-1).bottom : at.top - card.offsetHeight}px`;
  };

  /** Put the sheet at the foot, and the line it belongs to above it. */
  const lieDown = () => {
    card.removeAttribute("style");
    const over = current.getBoundingClientRect().bottom + 2 * EDGE - (innerHeight - card.offsetHeight);
    if (over > 0) scrollBy({ top: over, behavior: "instant" });
  };

  const close = (back = false) => {
    clearTimeout(timer);
    const link = from;
    link?.removeAttribute("aria-expanded");
    current = from = null;
    entered = false;
    card.remove();
    if (back) link?.focus({ preventScroll: true });
  };

  /** Let the keyboard into the card, or keep it out. */
  const enter = (into) => {
    entered = into;
    for (const part of card.querySelectorAll("a, button")) part.tabIndex = entered ? 0 : -1;
    if (entered) card.focus({ preventScroll: true });
  };

  /** Open the card of a link; false if there is nothing to show. */
  const open = async (link, into) => {
    clearTimeout(timer);
    const owner = ownerOf(link);
    if (owner !== current) {
      close();
      current = owner;
      const filled = await fill(owner);
      if (current !== owner) return true; // the reader has gone on
      if (!filled) {
        current = null;
        return false;
      }
      owner.after(card);
      card.classList.toggle("sheet", narrow.matches);
      card.showPopover?.();
      (narrow.matches ? lieDown : place)();
    }
    from = link;
    link.setAttribute("aria-expanded", "true");
    enter(into);
    return true;
  };

  const later = (action, wait) => {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  };

  article.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || narrow.matches) return;
    const link = linkAt(event.target);
    if (card.contains(event.target) || (current && current.contains(event.target))) clearTimeout(timer);
    else if (link && !card.matches(":focus-within")) later(() => open(link, false), 350);
  });
  article.addEventListener("pointerout", (event) => {
    if (event.pointerType !== "mouse" || narrow.matches) return;
    if (card.contains(event.target) || linkAt(event.target)) later(() => card.matches(":focus-within") || close(), 300);
  });

  document.addEventListener("pointerdown", (event) => {
    if (current && !current.contains(event.target) && !card.contains(event.target)) close();
  });
  article.addEventListener("click", async (event) => {
    if (event.target === shut) return close(true);
    const link = linkAt(event.target);
    const asked = cards.pointer === "mouse" ? narrow.matches : cards.pointer || link?.matches(".marker");
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (link && asked && !elsewhere) {
      event.preventDefault();
      const again = entered && ownerOf(link) === current;
      if (again && link.matches(".marker")) close(true);
      else if (again) location.href = link.href;
      else if (!(await open(link, true))) location.href = link.href;
    } else if (link || event.target.closest?.(".link-card a")) close();
  });

  document.addEventListener("focusin", ({ target }) => {
    if (entered && current && !card.contains(target) && !current.contains(target)) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && current) close(card.matches(":focus-within"));
  });
  addEventListener("scroll", () => card.isConnected && place(), { passive: true, capture: true });
  addEventListener("resize", () => card.isConnected && place());
}
