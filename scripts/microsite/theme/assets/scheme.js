// Runs as soon as the header is there: says to styles that scripts run, and gives the page the colours that the reader
// chose. Where the browser keeps nothing for us, the page follows the system. menu.js lets readers choose.
"use strict";

// What scripts say: in another language a script of words comes before this one. Places stand in braces.
self.say = (words, places) => (self.said?.[words] ?? words).replace(/\{(\w+)\}/g, (_, name) => places[name]);

{
  document.documentElement.className = "js";
  let kept = null;
  try {
    kept = localStorage.getItem("scheme");
  } catch {
    // The browser keeps nothing for us.
  }
  const choice = /^(light|dark)$/.test(kept) ? kept : "system";
  const dark = choice === "dark" || (choice === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.body.dataset.mdColorScheme = dark ? "slate" : "default";
  const button = document.querySelector(".scheme");
  button.dataset.choice = choice;
  button.hidden = false;
}
