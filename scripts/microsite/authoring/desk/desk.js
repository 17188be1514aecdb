// What the desk does without asking for another page. Everything else are links and forms.
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

// Suggestions fill in their fields.
document.addEventListener("click", (event) => {
  const take = event.target.closest?.(".take");
  if (!take) return;
  for (const [name, value] of Object.entries(JSON.parse(take.dataset.fill))) {
    const fields = [...take.form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
    const field = fields.find((each) => !each.value) || fields[0];
    if (field) field.value = value;
    field?.dispatchEvent(new Event("change"));
  }
  typed = true;
  take.closest(".field").querySelector("input, select, textarea").focus();
});

// How near the words come to those of the source, while one types.
function told(said) {
  if (said.copied.length) {
    const [source, words] = said.copied[0];
    return `These words are those of ${source}: “${words}”. Say it in other words.`;
  }
  if (said.count < said.many - 3) return "";
  return `${said.count} words in a row are those of the source: “${said.words}”. ${said.many} are too many.`;
}

for (const field of document.querySelectorAll("[data-guard]")) {
  const place = document.getElementById(field.dataset.guard);
  let waiting;
  const ask = async () => {
    const typed = field.value;
    const answer = await fetch("guard", { method: "POST", body: new URLSearchParams({ text: typed }) });
    if (!answer.ok || typed !== field.value) return;
    const said = await answer.json();
    place.textContent = told(said);
    place.classList.toggle("bad", said.copied.length > 0);
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
  if (field.value) ask();
}

// What a choice means stands below it.
for (const choice of document.querySelectorAll("select[data-means]")) {
  const means = document.getElementById(choice.dataset.means);
  choice.addEventListener("change", () => {
    means.textContent = choice.selectedOptions[0]?.dataset.means || "";
  });
}

// How long it is tried, said at once and then every three seconds.
function work(form) {
  const place = form.querySelector(".working");
  if (!place) return;
  const begun = Date.now();
  const tell = () => {
    const seconds = Math.round((Date.now() - begun) / 1000);
    place.textContent = seconds < 3 ? "Trying it on a copy of the project …" : `Trying it on a copy of the project … ${seconds} seconds`;
  };
  tell();
  setInterval(tell, 3000);
}

// Nothing that was typed is lost by a slip, nothing is deleted by one, and nothing is sent twice.
let typed = Boolean(panel?.hasAttribute("data-unsaved"));
document.addEventListener("input", (event) => {
  typed ||= Boolean(event.target.form);
});
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.getAttribute("aria-busy") === "true") return event.preventDefault();
  const asks = form.querySelector("[data-asks]");
  if (asks && !confirm(asks.dataset.asks)) return event.preventDefault();
  typed = false;
  form.setAttribute("aria-busy", "true");
  keep(form);
  work(form);
});
addEventListener("beforeunload", (event) => {
  if (typed) event.preventDefault();
});
// A page that the browser shows again, on the way back, is not at work.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("[aria-busy]")) form.removeAttribute("aria-busy");
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) event.target.form.requestSubmit();
});
