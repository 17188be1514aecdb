// What every page runs. In the built site the parts themselves stand here, so that a first visit asks once for them; while
// the site is being edited, they are loaded one by one. Every page reads well without them.
"use strict";

for (const part of ["menu", "cards-load", "anchors", "copy"]) {
  const src = new URL(`${part}.js`, document.currentScript.src);
  const script = Object.assign(document.createElement("script"), { src, async: false });
  Object.assign(script.dataset, document.currentScript.dataset);
  document.head.append(script);
}
