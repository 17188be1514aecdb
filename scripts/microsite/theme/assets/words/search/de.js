// Written from the catalogue by: make messages
Object.assign(self.said, {
 "{n} more": [
  "{n} weitere",
  "{n} weitere"
 ],
 "{n} filter set": [
  "{n} Filter gesetzt",
  "{n} Filter gesetzt"
 ],
 "Its files are not here: they are made with the site (make site), and a preview (make serve) has none.": "Ihre Dateien sind nicht da: Sie entstehen mit der Website (make site), und eine Vorschau (make serve) hat keine.",
 "The policy of this host forbids it (Content-Security-Policy, {by}): it has to allow 'self' and 'wasm-unsafe-eval' in script-src, and 'self' in connect-src.": "Die Regeln dieses Servers verbieten es (Content-Security-Policy, {by}): Sie müssen 'self' und 'wasm-unsafe-eval' in script-src erlauben, und 'self' in connect-src.",
 "Its files did not come; loading the page again may help.": "Ihre Dateien kamen nicht; die Seite neu zu laden kann helfen.",
 "Show more ({n})": "Mehr zeigen ({n})",
 "Look there too": "Auch dort suchen",
 "{n} more pages have not been looked through yet.": "{n} weitere Seiten sind noch nicht durchsucht worden.",
 "home page": "Startseite",
 "“{other}”, in the words of {by}: {name} ({kind})": "„{other}“, in den Worten von {by}: {name} ({kind})",
 "{other} is another name of {name} ({kind})": "{other} ist ein anderer Name für: {name} ({kind})",
 "All pages about it": "Alle Seiten dazu",
 "Did you mean, for “{word}”: {others}?": "Meinten Sie statt „{word}“: {others}?",
 "Only what the sources of this site say can be found here: {sources} says what they are, {places} which places they name.": "Hier ist nur zu finden, was die Quellen dieser Website sagen: {sources} sagt, welche es sind, {places}, welche Orte sie nennen.",
 "Only what the sources of this site say can be found here: {sources} says what they are.": "Hier ist nur zu finden, was die Quellen dieser Website sagen: {sources} sagt, welche es sind.",
 "Only what the sources of this site say can be found here: {places} says which places they name.": "Hier ist nur zu finden, was die Quellen dieser Website sagen: {places} sagt, welche Orte sie nennen.",
 "“{word}”": "„{word}“",
 "{n} other": [
  "{n} weiteres",
  "{n} weitere"
 ],
 "No page has the word {words}.": [
  "Keine Seite hat das Wort {words}.",
  "Keine Seite hat die Wörter {words}."
 ],
 "No page has the phrase {words}.": [
  "Keine Seite hat die Wortfolge {words}.",
  "Keine Seite hat die Wortfolgen {words}."
 ],
 "No page has the word “{word}”; related words are looked for in its place.": "Keine Seite hat das Wort „{word}“; gesucht wird stattdessen nach verwandten Wörtern.",
 "No page has the word “{word}”. Did you mean {others}?": "Keine Seite hat das Wort „{word}“. Meinten Sie {others}?",
 "No page has the word “{word}”; other words begin so.": "Keine Seite hat das Wort „{word}“; andere Wörter beginnen so.",
 "“{word}” or a related word ({others})": "„{word}“ oder ein verwandtes Wort ({others})",
 "words that begin with “{word}”": "Wörter, die mit „{word}“ beginnen",
 "“{word}” or another of its names": "„{word}“ oder einen anderen seiner Namen",
 "{n} page has {words}": [
  "{n} Seite hat {words}",
  "{n} Seiten haben {words}"
 ],
 "{n} result": [
  "{n} Ergebnis",
  "{n} Ergebnisse"
 ],
 "Below are those with {n} of the {all} words.": "Unten stehen die mit {n} der {all} Wörter.",
 "Below are those with one of the words.": "Unten stehen die mit einem der Wörter.",
 "No page has all of these words: {each}.": "Keine Seite hat alle diese Wörter: {each}.",
 "{results} for “{query}”.": "{results} für „{query}“.",
 "Related words were looked for as well: {others}.": "Auch verwandte Wörter wurden gesucht: {others}.",
 "This is the id of a claim.": "Das ist die Kennung einer Behauptung.",
 "Pages with {words} are left out.": "Seiten mit {words} sind weggelassen.",
 "These words stand on almost every page: {words}. A name or a subject finds more.": "Diese Wörter stehen auf fast jeder Seite: {words}. Ein Name oder Gegenstand findet mehr.",
 "{results}, narrowed down.": "{results}, eingegrenzt.",
 "Nothing found for “{query}”.": "Nichts gefunden für „{query}“.",
 "{words}: no text here has it, but a name does.": "{words}: Kein Text hier hat es, aber ein Name.",
 "Nothing found for “{query}”, narrowed down.": "Nichts gefunden für „{query}“, eingegrenzt.",
 "Fewer filters find more.": "Weniger Filter finden mehr.",
 "{results} for “{query}”, narrowed down.": "{results} für „{query}“, eingegrenzt.",
 "Filters are set.": "Es sind Filter gesetzt.",
 "The words stand far from each other there.": [
  "Die Wörter stehen dort weit voneinander entfernt.",
  "Auf keiner dieser Seiten stehen die Wörter nahe beieinander."
 ],
 "{held} of your {n} words": [
  "{held} von Ihrem {n} Wort",
  "{held} von Ihren {n} Wörtern"
 ],
 "your words stand far from each other": "Ihre Wörter stehen weit voneinander entfernt",
 "Nearest to your question": "Am nächsten an Ihrer Frage",
 "You may mean": "Vielleicht meinen Sie",
 "Names that are spelled almost like it": "Namen, die fast so geschrieben werden",
 "The search could not be loaded; the lists below lead to every page.": "Die Suche konnte nicht geladen werden; die Listen unten führen zu jeder Seite."
});
