// Loads what compares a reader's own copy with the fingerprints, when it is asked for: by opening the part of the page that
// does it. Everything comes as plain scripts, because a page from the disk may fetch nothing.
"use strict";

{
  const own = (self.ownCopy ??= {});
  own.root = new URL("../../", document.currentScript.src);
  const COMPARE = ["sha256", "normal-form", "search", "judge", "numbers", "read-file", "say", "results", "compare"];
  const CHECK_PASSAGE = ["normal-form", "say", "results", "passage"]; // under a question of an exercise
  const asked = new Map();

  /** Load a script of this site, once. */
  own.load = (path) => {
    if (!asked.has(path)) {
      const loaded = new Promise((done, failed) => {
        const script = Object.assign(document.createElement("script"), { src: new URL(path, own.root), async: false });
        script.onload = done;
        script.onerror = () => {
          asked.delete(path);
          failed(new Error("A part of this page could not be loaded. Load the page again, or use the program."));
        };
        document.head.append(script);
      });
      asked.set(path, loaded);
    }
    return asked.get(path);
  };

  const start = async (place) => {
    place.removeEventListener("toggle", opened);
    const [without] = place.getElementsByClassName("own-copy-without");
    try {
      if (!asked.size) {
        const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("assets/own-copy/own-copy.css", own.root) });
        document.head.append(style);
      }
      const question = "question" in place.dataset;
      await Promise.all((question ? CHECK_PASSAGE : COMPARE).map((name) => own.load(`assets/own-copy/${name}.js`)));
      await (question ? own.offerPassage(place) : own.offer(place));
      without.hidden = true;
    } catch (error) {
      without.textContent = error.message;
    }
  };
  const opened = ({ currentTarget: place }) => place.open && start(place);

  for (const place of document.getElementsByClassName("own-copy")) {
    if (place.open) start(place);
    else place.addEventListener("toggle", opened);
  }
}
