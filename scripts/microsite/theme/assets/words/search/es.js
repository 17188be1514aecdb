// Written from the catalogue by: make messages
Object.assign(self.said, {
 "{n} more": [
  "{n} más",
  "{n} más"
 ],
 "{n} filter set": [
  "{n} filtro activo",
  "{n} filtros activos"
 ],
 "Its files are not here: they are made with the site (make site), and a preview (make serve) has none.": "Sus archivos no están: se hacen con el sitio (make site), y una vista previa (make serve) no tiene ninguno.",
 "The policy of this host forbids it (Content-Security-Policy, {by}): it has to allow 'self' and 'wasm-unsafe-eval' in script-src, and 'self' in connect-src.": "La política de este servidor lo prohíbe (Content-Security-Policy, {by}): tiene que permitir 'self' y 'wasm-unsafe-eval' en script-src, y 'self' en connect-src.",
 "Its files did not come; loading the page again may help.": "Sus archivos no llegaron; volver a cargar la página puede ayudar.",
 "Show more ({n})": "Mostrar más ({n})",
 "Look there too": "Buscar también ahí",
 "{n} more pages have not been looked through yet.": "Aún no se ha buscado en {n} páginas más.",
 "home page": "página de inicio",
 "“{other}”, in the words of {by}: {name} ({kind})": "«{other}», en palabras de {by}: {name} ({kind})",
 "{other} is another name of {name} ({kind})": "{other} es otro nombre de: {name} ({kind})",
 "All pages about it": "Todas las páginas sobre ello",
 "Did you mean, for “{word}”: {others}?": "¿Quiso decir, en lugar de «{word}»: {others}?",
 "Only what the sources of this site say can be found here: {sources} says what they are, {places} which places they name.": "Aquí solo se encuentra lo que dicen las fuentes de este sitio: {sources} dice cuáles son, {places} qué lugares nombran.",
 "Only what the sources of this site say can be found here: {sources} says what they are.": "Aquí solo se encuentra lo que dicen las fuentes de este sitio: {sources} dice cuáles son.",
 "Only what the sources of this site say can be found here: {places} says which places they name.": "Aquí solo se encuentra lo que dicen las fuentes de este sitio: {places} dice qué lugares nombran.",
 "“{word}”": "«{word}»",
 "{n} other": [
  "{n} otra",
  "{n} otras"
 ],
 "No page has the word {words}.": [
  "Ninguna página tiene la palabra {words}.",
  "Ninguna página tiene las palabras {words}."
 ],
 "No page has the phrase {words}.": [
  "Ninguna página tiene la frase {words}.",
  "Ninguna página tiene las frases {words}."
 ],
 "No page has the word “{word}”; related words are looked for in its place.": "Ninguna página tiene la palabra «{word}»; en su lugar se buscan palabras relacionadas.",
 "No page has the word “{word}”. Did you mean {others}?": "Ninguna página tiene la palabra «{word}». ¿Quiso decir {others}?",
 "No page has the word “{word}”; other words begin so.": "Ninguna página tiene la palabra «{word}»; otras palabras empiezan así.",
 "“{word}” or a related word ({others})": "«{word}» o una palabra relacionada ({others})",
 "words that begin with “{word}”": "palabras que empiezan por «{word}»",
 "“{word}” or another of its names": "«{word}» u otro de sus nombres",
 "{n} page has {words}": [
  "{n} página tiene {words}",
  "{n} páginas tienen {words}"
 ],
 "{n} result": [
  "{n} resultado",
  "{n} resultados"
 ],
 "Below are those with {n} of the {all} words.": "Abajo están las que tienen {n} de las {all} palabras.",
 "Below are those with one of the words.": "Abajo están las que tienen una de las palabras.",
 "No page has all of these words: {each}.": "Ninguna página tiene todas estas palabras: {each}.",
 "{results} for “{query}”.": "{results} para «{query}».",
 "Related words were looked for as well: {others}.": "También se buscaron palabras relacionadas: {others}.",
 "This is the id of a claim.": "Este es el identificador de una afirmación.",
 "Pages with {words} are left out.": "Las páginas con {words} quedan fuera.",
 "These words stand on almost every page: {words}. A name or a subject finds more.": "Estas palabras están en casi todas las páginas: {words}. Un nombre o un tema encuentra más.",
 "{results}, narrowed down.": "{results}, acotados.",
 "Nothing found for “{query}”.": "No se encontró nada para «{query}».",
 "{words}: no text here has it, but a name does.": "{words}: ningún texto lo tiene aquí, pero sí un nombre.",
 "Nothing found for “{query}”, narrowed down.": "No se encontró nada para «{query}», acotado.",
 "Fewer filters find more.": "Menos filtros encuentran más.",
 "{results} for “{query}”, narrowed down.": "{results} para «{query}», acotados.",
 "Filters are set.": "Hay filtros puestos.",
 "The words stand far from each other there.": [
  "Las palabras están allí lejos unas de otras.",
  "En ninguna de estas páginas están las palabras cerca unas de otras."
 ],
 "{held} of your {n} words": [
  "{held} de su {n} palabra",
  "{held} de sus {n} palabras"
 ],
 "your words stand far from each other": "sus palabras están lejos unas de otras",
 "Nearest to your question": "Lo más cercano a su pregunta",
 "You may mean": "Quizá quiere decir",
 "Names that are spelled almost like it": "Nombres que se escriben casi igual",
 "The search could not be loaded; the lists below lead to every page.": "No se pudo cargar la búsqueda; las listas de abajo llevan a todas las páginas."
});
