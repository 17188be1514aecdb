// The menu on narrow screens, the choice of colours, the key of the search, and the mark on the section being read.
"use strict";

{
  const menu = document.getElementById("menu");
  const wide = matchMedia("(min-width: 76.25em)");

  // Without scripts these are links to #menu and back, and styles show the target. With them they are buttons.
  const asButton = (link) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.append(...link.childNodes);
    link.replaceWith(button);
    return button;
  };
  const opener = asButton(document.querySelector(".menu-open"));
  const closer = asButton(document.querySelector(".menu-close"));
  opener.setAttribute("aria-controls", "menu");

  const show = (open, back = true) => {
    menu.classList.toggle("is-open", open);
    opener.setAttribute("aria-expanded", open);
    // What lies behind cannot be reached while the menu is open: focus stays in it, for screen readers too.
    for (const behind of document.querySelectorAll(".md-skip, .md-header, .md-content, .md-footer")) {
      behind.inert = open;
    }
    if (open) closer.focus();
    else if (back) opener.focus();
  };
  const isOpen = () => menu.classList.contains("is-open");

  opener.setAttribute("aria-expanded", "false");
  opener.addEventListener("click", () => show(true));
  closer.addEventListener("click", () => show(false));
  document.querySelector(".menu-shade").addEventListener("click", (event) => {
    event.preventDefault();
    show(false);
  });
  menu.addEventListener("click", (event) => isOpen() && event.target.closest("a") && show(false, false));
  wide.addEventListener("change", () => isOpen() && show(false, false));
  document.addEventListener("keydown", (event) => event.key === "Escape" && isOpen() && show(false));
}

{
  const button = document.querySelector(".scheme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const words = { system: say("as the system has them"), light: say("light"), dark: say("dark") };
  const next = { system: "light", light: "dark", dark: "system" };

  const apply = (choice) => {
    const dark = choice === "dark" || (choice === "system" && system.matches);
    document.body.dataset.mdColorScheme = dark ? "slate" : "default";
    button.dataset.choice = choice;
    button.title = say("Colours: {now}. Change to: {next}.", { now: words[choice], next: words[next[choice]] });
    button.setAttribute("aria-label", button.title);
  };
  apply(button.dataset.choice);
  system.addEventListener("change", () => apply(button.dataset.choice));
  button.addEventListener("click", () => {
    const choice = next[button.dataset.choice];
    apply(choice);
    try {
      localStorage.setItem("scheme", choice);
    } catch {
      // The browser keeps nothing for us: the choice holds for this page.
    }
  });
}

{
  // "/" brings the reader to the field of the search; the search page can switch that off (WCAG 2.1.4).
  const isOff = () => {
    try {
      return localStorage.getItem("search-key") === "off";
    } catch {
      return false;
    }
  };
  document.addEventListener("keydown", (event) => {
    const field = document.getElementById("finder-q") ?? document.getElementById("site-search");
    if (event.key !== "/" || isOff() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!field?.getClientRects().length || event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    field.focus();
  });
}

{
  const links = new Map();
  for (const link of document.querySelectorAll(".page-nav a")) {
    const section = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (section) links.set(section, link);
  }
  let waiting = false;
  const mark = () => {
    waiting = false;
    // The section being read is the last whose heading has come up to the header, where a link to it puts it.
    const passed = [...links.keys()].filter((section) => section.getBoundingClientRect().top < 100);
    for (const [section, link] of links) {
      if (section === passed.at(-1)) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const soon = () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };
  addEventListener("scroll", soon, { passive: true });
  soon();
}

{
  // Once the heading has gone up behind the header, the header says what the page is called.
  const heading = document.querySelector("article h1");
  const here = document.querySelector(".md-header__here");
  if (heading) {
    const words = heading.cloneNode(true);
    for (const sign of words.querySelectorAll(".headerlink")) sign.remove();
    here.textContent = words.textContent.trim();
    const header = here.closest(".md-header");
    const watch = ([seen]) => header.classList.toggle("is-past", !seen.isIntersecting && seen.boundingClientRect.top < 0);
    new IntersectionObserver(watch, { rootMargin: "-48px 0px 0px" }).observe(heading);
  }
}
