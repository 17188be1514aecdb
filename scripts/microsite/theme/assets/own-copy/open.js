// Loads what compares a reader's own copy with the fingerprints, when it is asked for: by opening the part of the page that
// does it. Everything comes as plain scripts, because a page from the disk may fetch nothing. A page whose field is open
// from the start has the tool itself, and this as the last part of it.
"use strict";

{
  const own = (self.ownCopy ??= {});
  own.root ??= new URL("../../", document.currentScript.src);
  const { words } = document.currentScript.dataset; // what the tool says, in a language that is not English
  const TOOL = "assets/own-copy/tool.js";
  const asked = new Map();

  /** Load a script of this site, once. */
  own.load ??= (path) => {
    if (!asked.has(path)) {
      const loaded = new Promise((done, failed) => {
        const script = Object.assign(document.createElement("script"), { src: new URL(path, own.root), async: false });
        script.onload = done;
        script.onerror = () => {
          asked.delete(path);
          failed(new Error(say("A part of this page could not be loaded. Load the page again, or use the program.")));
        };
        document.head.append(script);
      });
      asked.set(path, loaded);
    }
    return asked.get(path);
  };

  /** Load the style sheet, once; without it the field would move when it comes. */
  const style = () =>
    (own.styled ??= new Promise((done) => {
      const href = new URL("assets/own-copy/own-copy.css", own.root);
      document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: done, onerror: done }));
    }));

  const start = async (place) => {
    place.removeEventListener("toggle", opened);
    const [without] = place.getElementsByClassName("own-copy-without");
    try {
      const styled = style();
      if (!own.offer) await Promise.all([...(words ? [words] : []), TOOL].map(own.load));
      await own.ready;
      await styled;
      await ("question" in place.dataset ? own.offerPassage(place) : own.offer(place));
    } catch (error) {
      without.hidden = false;
      without.textContent = error.message;
    }
  };
  const opened = ({ currentTarget: place }) => place.open && start(place);

  // As a part of a tool that was asked for by a field, this has run already.
  if (!own.waits) {
    own.waits = true;
    for (const place of document.getElementsByClassName("own-copy")) {
      if (place.open) start(place);
      else place.addEventListener("toggle", opened);
    }
  }
}
