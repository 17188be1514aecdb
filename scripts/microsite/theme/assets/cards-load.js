// Loads cards.js, the largest of the scripts, once a reader comes near a link of the article: with a mouse, a finger or a
// key. It comes as a plain script, because a page from the disk may fetch nothing.
"use strict";

{
  const article = document.querySelector("article");
  const own = document.currentScript;
  const narrow = matchMedia("(max-width: 47.99em)");
  // What was last put on the page: a mouse, a finger, or nothing since a key (a finger may also have scrolled on).
  const cards = (self.cards = { pointer: "" });
  let loading = null;

  const load = () => {
    loading ??= new Promise((done, failed) => {
      const script = Object.assign(document.createElement("script"), { src: new URL("cards.js", own.src) });
      Object.assign(script.dataset, own.dataset);
      // Where its parts are not joined to it, they come behind it.
      script.onload = () => done(Promise.resolve(cards.ready).then(() => article.removeEventListener("click", hold)));
      script.onerror = () => failed((loading = null));
      document.head.append(script);
    });
    return loading;
  };

  /**
   * Return the link at a place; none where readers lay out a copy of their own, for there nothing is asked for, and none
   * of a picture or of a list to choose from, whose lines say what a card would.
   */
  const linkAt = (target) => {
    const link = target.closest?.(".own-copy, .choices") ? null : target.closest?.("a[href]");
    return link instanceof HTMLAnchorElement ? link : null;
  };

  /** Keep a click on what may have a card until the script is there, and give it on then. */
  const hold = async (event) => {
    const link = linkAt(event.target);
    const asked = cards.pointer === "mouse" ? narrow.matches : cards.pointer || link?.matches(".marker");
    if (!link || !asked || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    await load().then(() => link.click(), () => (location.href = link.href));
  };

  const near = async (event) => {
    if (loading || !linkAt(event.target)) return;
    // A mouse that came to rest on a link meanwhile does not come again.
    const again = () => article.querySelector("a:hover")?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
    await load().then(event.pointerType === "mouse" ? again : null, () => {});
  };

  document.addEventListener("pointerdown", (event) => (cards.pointer = event.pointerType), true);
  document.addEventListener("keydown", () => (cards.pointer = ""), true);
  for (const kind of ["pointerover", "pointerdown", "focusin"]) article.addEventListener(kind, near);
  article.addEventListener("click", hold);
}
