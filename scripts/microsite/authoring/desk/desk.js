// What the desk does without asking for another page, beside the text: where the reader was, and sentences that are
// chosen. What it does within forms is in desk.forms.js. Everything else are links and forms.
"use strict";

const panel = document.getElementById("form");
const at = document.getElementById("field-at");

// Where the reader was when something was sent: the passage and how far down the screen it stood, kept for the page
// that comes back, in this window alone.
const WAS = "desk-was";
const news = document.getElementById("news");

function keep(element) {
  const passage = element.closest(".passage");
  if (passage) sessionStorage.setItem(WAS, String(passage.getBoundingClientRect().top));
}

function taken() {
  const top = sessionStorage.getItem(WAS);
  sessionStorage.removeItem(WAS);
  return top === null ? null : Number(top);
}

// A form that opens takes the focus: what is wrong with it, or else its first words. The browser goes to the anchor of
// the address when all is loaded, and takes the focus along; so this comes after.
function begin() {
  const first = panel.querySelector("[aria-invalid]") || panel.querySelector("#field-says, #field-sentence") || panel.querySelector("input:not([type=hidden]), select, textarea");
  const fold = first?.closest("details:not([open])");
  if (fold) fold.open = true;
  if (first) first.focus({ preventScroll: true });
  const wide = matchMedia("(min-width: 60rem)").matches;
  ((wide && panel.closest(".passage")) || panel).scrollIntoView({ block: "start" });
  // What is wrong may stand far below the beginning of the form.
  if (panel.querySelector("[aria-invalid]")) first.scrollIntoView({ block: "nearest" });
}

// What was just done is told beside its passage, which stays where it stood on the screen.
function stay(top) {
  news.focus({ preventScroll: true });
  const passage = news.closest(".passage");
  if (passage && top !== null) scrollBy({ top: passage.getBoundingClientRect().top - Math.max(top, 0), behavior: "instant" });
}

addEventListener("load", () => {
  const top = taken();
  if (panel) setTimeout(begin);
  else if (news) setTimeout(stay, 0, top);
});

// The numbers of sentences: arrows go to the next one and the one before. Beside an open form a number adds its
// locator to it, or takes it away.
document.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !event.target.matches(".n")) return;
  const numbers = [...document.querySelectorAll(".n")];
  const next = numbers[numbers.indexOf(event.target) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});

function locators() {
  return at.value.split(/[\s,]+/).filter(Boolean);
}

function mark() {
  const chosen = at ? locators() : [];
  for (const number of document.querySelectorAll(".n")) {
    const sentence = number.parentElement;
    const passage = number.dataset.at.replace(/\.s\d+$/, "");
    sentence.classList.toggle("chosen", chosen.includes(number.dataset.at) || chosen.includes(passage));
  }
}

function toggle(locator) {
  const chosen = locators();
  at.value = (chosen.includes(locator) ? chosen.filter((each) => each !== locator) : [...chosen, locator]).join(" ");
  mark();
}

if (at) {
  at.addEventListener("input", mark);
  document.addEventListener("click", (event) => {
    const number = event.target.closest?.(".n");
    if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toggle(number.dataset.at);
  });
  mark();
}

// Words that are selected, by mouse or keyboard: a link to a claim on the sentences they stand in.
const offer = document.createElement("p");
offer.className = "offer";
offer.hidden = true;
document.body.append(offer);

function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return [];
  const range = selection.getRangeAt(0);
  return [...document.querySelectorAll(".sentence .w")]
    .filter((words) => {
      const own = document.createRange();
      own.selectNodeContents(words);
      const ends = range.compareBoundaryPoints(Range.END_TO_START, own) < 0 && range.compareBoundaryPoints(Range.START_TO_END, own) > 0;
      return ends;
    })
    .map((words) => words.parentElement.querySelector(".n").dataset.at);
}

// Words for a hint: the first of those that are selected, fewer than eight.
const split = document.getElementById("field-split");
function offerSplit() {
  const words = getSelection().toString().trim().split(/\s+/).slice(0, 6).join(" ");
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: `Split at “${words}”` });
  button.addEventListener("click", () => {
    split.value = words;
    document.getElementById("field-mend").value = "split";
    document.getElementById("field-why").focus();
  });
  offer.replaceChildren(button);
}

document.addEventListener("selectionchange", () => {
  const chosen = selected();
  offer.hidden = !chosen.length;
  if (!chosen.length) return offer.replaceChildren();
  if (split) return offerSplit();
  const name = chosen.length > 2 ? `${chosen[0]} to ${chosen.at(-1)}` : chosen.join(" and ");
  const link = document.createElement(at ? "button" : "a");
  if (at) {
    link.type = "button";
    link.textContent = `Let the claim rest on ${name}`;
    link.addEventListener("click", () => {
      at.value = chosen.join(" ");
      mark();
      at.focus();
    });
  } else {
    link.href = `?${new URLSearchParams({ at: chosen.join(" ") })}#form`;
    link.textContent = `New claim on ${name}`;
  }
  offer.replaceChildren(link);
});
