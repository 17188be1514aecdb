// Written from the catalogue by: make messages
self.said = {
 "Copy the link to claim {id}": "Link zur Behauptung {id} kopieren",
 "Link to claim {id} copied.": "Link zur Behauptung {id} kopiert.",
 "The browser does not let us copy. The id beside the button is the link.": "Der Browser lässt uns nicht kopieren. Die Kennung neben dem Knopf ist der Link.",
 "The editors’ own remark. It may explain, connect or point out a gap. It rests on no claim of a source.": "Bemerkung der Redaktion selbst. Sie kann erklären, verbinden oder auf eine Lücke hinweisen. Sie beruht auf keiner Behauptung einer Quelle.",
 "What this means": "Was das bedeutet",
 "Go to the evidence": "Zu den Belegen",
 "Go to the page": "Zur Seite",
 "Close": "Schließen",
 "{n} claim": [
  "{n} Behauptung",
  "{n} Behauptungen"
 ],
 "{format} copied.": "{format} kopiert.",
 "Selected. Press Ctrl+C or ⌘C to copy.": "Ausgewählt. Drücken Sie Strg+C oder ⌘C, um zu kopieren.",
 "Show only entries with ": "Nur Einträge zeigen mit ",
 "{n} of {all}": "{n} von {all}",
 "{n} entry": [
  "{n} Eintrag",
  "{n} Einträge"
 ],
 "as the system has them": "wie im System",
 "light": "hell",
 "dark": "dunkel",
 "Colours: {now}. Change to: {next}.": "Farben: {now}. Wechseln zu: {next}.",
 "A part of this page could not be loaded. Load the page again, or use the program.": "Ein Teil dieser Seite konnte nicht geladen werden. Laden Sie die Seite neu, oder nehmen Sie das Programm."
};
self.formOf = (n) => Number((n != 1));
