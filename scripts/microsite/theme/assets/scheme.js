// Runs as soon as the header is there: says to styles that scripts run, and gives the page the colours that the reader
// chose. Where the browser keeps nothing for us, the page follows the system. menu.js lets readers choose.
"use strict";

// What scripts say: in another language a script of words comes before this one. Places stand in braces.
{
  const filled = (words, places) => words.replace(/\{(\w+)\}/g, (place, name) => places?.[name] ?? place);
  self.say = (words, places) => filled(self.said?.[words] ?? words, places);

  /** A number with its noun, in that form which the catalogue has for it; what the catalogue has not is said in English. */
  self.plural = (n, one, other, places) => {
    const words = self.said?.[one]?.[self.formOf(n)] ?? (n === 1 ? one : other);
    return filled(words, { ...places, n: n.toLocaleString(document.documentElement.lang || "en") });
  };
}

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
