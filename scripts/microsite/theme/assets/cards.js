// Cards beside links. In the built site the parts themselves stand here, so that they are asked for once; while the site is
// being edited, they are loaded one by one.
"use strict";

for (const part of ["card-contents", "card"]) {
  const src = new URL(`${part}.js`, document.currentScript.src);
  const script = Object.assign(document.createElement("script"), { src, async: false });
  Object.assign(script.dataset, document.currentScript.dataset);
  cards.ready = new Promise((done, failed) => Object.assign(script, { onload: done, onerror: failed }));
  document.head.append(script);
}
