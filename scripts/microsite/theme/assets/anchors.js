// Addresses within a page: opens what hides the target, and offers the address of each claim for copying.
"use strict";

{
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = [];
    for (let box = target?.closest("details"); box; box = box.parentElement.closest("details")) {
      if (!box.open) closed.push(box);
    }
    for (const box of closed) box.open = true;
    if (closed.length) target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
}

if (navigator.clipboard) {
  const told = document.createElement("p");
  told.className = "told";
  told.setAttribute("role", "status");
  document.body.append(told);
  for (const link of document.querySelectorAll(".claim[id] .permalink, .claim-id .permalink")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-link";
    button.title = say("Copy the link to claim {id}", { id: link.textContent });
    button.setAttribute("aria-label", button.title);
    button.addEventListener("click", async () => {
      told.textContent = ""; // so that a second copy is announced too
      try {
        await navigator.clipboard.writeText(link.href);
        told.textContent = say("Link to claim {id} copied.", { id: link.textContent });
      } catch {
        told.textContent = say("The browser does not let us copy. The id beside the button is the link.");
      }
      setTimeout(() => (told.textContent = ""), 4000);
    });
    link.after(button);
  }
}
