// What the desk does within its forms, without asking for another page. It comes after desk.js, and uses its names.
"use strict";

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
