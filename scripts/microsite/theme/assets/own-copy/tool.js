// What compares a reader's own copy. In the built site the parts themselves stand here, so that it is asked for once; while
// the site is being edited, they are loaded one by one.
"use strict";

for (const part of ["slices", "sha256", "normal-form", "marks", "lookup", "judge", "numbers", "read-file", "say", "results", "read", "compare", "passage", "open"]) {
  const src = new URL(`${part}.js`, document.currentScript.src);
  const script = Object.assign(document.createElement("script"), { src, async: false });
  (self.ownCopy ??= {}).ready = new Promise((done, failed) => Object.assign(script, { onload: done, onerror: failed }));
  document.head.append(script);
}
