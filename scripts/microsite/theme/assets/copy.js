// Shows the copy buttons, which can do nothing without a script, and makes them work. The text is there without them.
"use strict";

for (const button of document.querySelectorAll("button.copy[data-copy]")) {
  const code = document.querySelector(button.dataset.copy);
  const told = button.closest("details").querySelector(".copied");
  button.hidden = false;
  button.addEventListener("click", async () => {
    told.textContent = ""; // so that a second copy is announced too
    try {
      await navigator.clipboard.writeText(code.textContent);
      told.textContent = say("{format} copied.", { format: button.closest("p").firstChild.textContent });
    } catch {
      // No clipboard here (a page without https, or permission refused): select the text instead.
      getSelection().selectAllChildren(code);
      told.textContent = say("Selected. Press Ctrl+C or ⌘C to copy.");
    }
  });
}
