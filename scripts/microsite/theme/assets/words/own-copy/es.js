// Written from the catalogue by: make messages
Object.assign(self.said, {
 "This is a picture, and what stands on it cannot be read here: paste its text into the field above.": "Esto es una imagen, y lo que hay en ella no se puede leer aquí: pegue su texto en el campo de arriba.",
 "This is a packed file: unpack it, and choose what is in it, or paste its text into the field above.": "Esto es un archivo comprimido: descomprímalo y elija lo que contiene, o pegue su texto en el campo de arriba.",
 "This is a PDF: open it, select all, copy, and paste the text into the field above.": "Esto es un PDF: ábralo, seleccione todo, copie y pegue el texto en el campo de arriba.",
 "This is a Word file, a book or an archive: open it, select all, copy, and paste the text into the field above.": "Esto es un archivo de Word, un libro o un archivo comprimido: ábralo, seleccione todo, copie y pegue el texto en el campo de arriba.",
 "This is an old Word file: open it, select all, copy, and paste the text into the field above.": "Esto es un archivo antiguo de Word: ábralo, seleccione todo, copie y pegue el texto en el campo de arriba.",
 "This is an RTF file: open it, select all, copy, and paste the text into the field above.": "Esto es un archivo RTF: ábralo, seleccione todo, copie y pegue el texto en el campo de arriba.",
 "This is a web page with its pictures in one file: open it, select all, copy, and paste the text into the field above.": "Esto es una página web con sus imágenes en un solo archivo: ábralo, seleccione todo, copie y pegue el texto en el campo de arriba.",
 "This file has more than 20 MB, and no source here is as long. Choose a file with the text alone.": "Este archivo tiene más de 20 MB, y ninguna fuente de aquí es tan larga. Elija un archivo que solo tenga el texto.",
 "This file could not be read. Is it a folder, or was it moved? Choose it again, or paste the text.": "No se pudo leer este archivo. ¿Es una carpeta, o lo han movido? Elíjalo de nuevo o pegue el texto.",
 "This is no text file: open it, select all, copy, and paste the text into the field above.": "Esto no es un archivo de texto: ábralo, seleccione todo, copie y pegue el texto en el campo de arriba.",
 "There is no text in this file. Choose another, or paste the text.": "En este archivo no hay texto. Elija otro o pegue el texto.",
 "Paste the text of your copy": "Pegue el texto de su copia",
 "Of which source is it a copy?": "¿De qué fuente es copia?",
 "or choose a file (text or HTML)": "o elija un archivo (texto o HTML)",
 "You can also drop the file here.": "También puede soltar el archivo aquí.",
 "Nothing is sent anywhere: your copy stays on this device and is forgotten when you leave.": "No se envía nada a ninguna parte: su copia se queda en este dispositivo y se olvida cuando usted se va.",
 "Nothing is sent anywhere: your copy stays on this device, and is forgotten when you leave unless you keep it.": "No se envía nada a ninguna parte: su copia se queda en este dispositivo y se olvida cuando usted se va, salvo que la guarde.",
 "Compare": "Comparar",
 "Stop": "Detener",
 "Compared so far": "Comparado hasta ahora",
 "Paste the text first, or choose a file.": "Primero pegue el texto o elija un archivo.",
 "Comparing …": "Comparando …",
 "Stopped after {done} of {all} passages. What was found so far is below.": "Detenido tras {done} de {all} pasajes. Lo encontrado hasta ahora está abajo.",
 "Stopped after {done} of {all} passages. Nothing was found so far.": "Detenido tras {done} de {all} pasajes. Hasta ahora no se encontró nada.",
 "stands there, word for word": "está ahí, palabra por palabra",
 "stands there, word for word, but your copy has more beside it": "está ahí, palabra por palabra, pero su copia tiene algo más al lado",
 "stands there, word for word, in another place": "está ahí, palabra por palabra, en otro lugar",
 "each sentence stands there, but not in one piece": "cada oración está ahí, pero no de una pieza",
 "stands there, once the marks of pages and lines are left out": "está ahí, si se omiten las marcas de páginas y líneas",
 "differs": "difiere",
 "not found": "no encontrada",
 "not in your part": "no está en su parte",
 "The passages of this claim": "Los pasajes de esta afirmación",
 "One differs": [
  "Una difiere",
  "{n} difieren"
 ],
 "One is not found": [
  "Una no se encuentra",
  "{n} no se encuentran"
 ],
 "One stands in another place": [
  "Una está en otro lugar",
  "{n} están en otro lugar"
 ],
 "Beside one that stands there, your copy has more": [
  "Junto a una que está ahí, su copia tiene algo más",
  "Junto a {n} que están ahí, su copia tiene algo más"
 ],
 "One stands there, once the marks of pages and lines are left out": [
  "Una está ahí, si se omiten las marcas de páginas y líneas",
  "{n} están ahí, si se omiten las marcas de páginas y líneas"
 ],
 "One lies before or behind your part": [
  "Una queda antes o después de su parte",
  "{n} quedan antes o después de su parte"
 ],
 "One stands there, word for word": [
  "Una está ahí, palabra por palabra",
  "{n} están ahí, palabra por palabra"
 ],
 "{words}.": "{words}.",
 "And one more.": [
  "Y una más.",
  "Y {n} más."
 ],
 "Your copy has more before it: {words}": "Su copia tiene algo más antes: {words}",
 "Your copy has more behind it: {words}": "Su copia tiene algo más después: {words}",
 "Left out: {pieces}.": "Omitido: {pieces}.",
 "Left out: a hyphen at the end of a line, a sign before each line, or a sign that cannot be seen.": "Omitido: un guion al final de una línea, un signo delante de cada línea o un signo que no se ve.",
 "Your copy reads: {words}": "Su copia dice: {words}",
 "Your copy has in this place: {words}": "Su copia tiene en este lugar: {words}",
 "We read the number {numbers} there, and it is not in your copy.": [
  "Ahí leímos el número {numbers}, y no está en su copia.",
  "Ahí leímos los números {numbers}, y no están en su copia."
 ],
 "Editors’ note:": "Nota de la redacción:",
 "Editors’ note": "Nota de la redacción",
 "what was found elsewhere": "lo que se encontró en otro lugar",
 "Used by: {links}": "Usada en: {links}",
 "Back to the sentence in your copy": "Volver a la oración en su copia",
 "One note on: {name}": [
  "Una nota sobre: {name}",
  "{n} notas sobre: {name}"
 ],
 "Your copy differs here from what we read ({names}), so it cannot vouch for the notes on it.": "Aquí su copia difiere de lo que leímos ({names}), así que no puede responder de las notas sobre ello.",
 "One sentence or heading lies before or behind your part": [
  "Una oración o un título queda antes o después de su parte",
  "{n} oraciones y títulos quedan antes o después de su parte"
 ],
 "What could not be placed in your copy": "Lo que no se pudo situar en su copia",
 "Keep this copy on this device": "Guardar esta copia en este dispositivo",
 "Your copy is kept in this browser, on this device.": "Su copia está guardada en este navegador, en este dispositivo.",
 "This browser keeps nothing, or not as much.": "Este navegador no guarda nada, o no tanto.",
 "Read {label} with our notes: give your copy on this page.": "Leer con nuestras notas: {label}. Dé su copia en esta página.",
 "Read the copy that is kept on this device": "Leer la copia guardada en este dispositivo",
 "Forget it": "Olvidarla",
 "Forgotten. Nothing of your copy is kept on this device.": "Olvidada. Nada de su copia se guarda en este dispositivo.",
 "Until you have compared, do not take our word for this:": "Hasta que haya comparado, no se fíe de nosotros en esto:",
 "By its bytes, this is {label}, not {chosen}. Compared with {label}.": "Por sus bytes, el archivo es: {label}; no: {chosen}. Comparado con: {label}.",
 "This is the very file we read, byte for byte, and everything stands in its place: all {all} sentences and headings.": "Este es el mismo archivo que leímos, byte por byte, y todo está en su lugar: las {all} oraciones y títulos.",
 "This is the very file we read, byte for byte, and {n} of {all} sentences and headings are not in their place. The fault is ours. Please tell us.": "Este es el mismo archivo que leímos, byte por byte, y {n} de {all} oraciones y títulos no están en su lugar. El error es nuestro. Por favor, avísenos.",
 "All {all} sentences and headings of {label} stand in your copy, word for word.": "{label}: las {all} oraciones y títulos están en su copia, palabra por palabra.",
 "None of the {all} sentences and headings of {label} stands in your text, word for word. Part of a sentence is not found: give it from its first word to its full stop. This does not say how near your text comes: a sentence with one other word and any other text get the same answer. Look the passage up by its place, and compare by eye.": "{label}: ninguna de las {all} oraciones y títulos está en su texto, palabra por palabra. Una parte de una oración no se encuentra: déla desde la primera palabra hasta el punto. Esto no dice cuánto se acerca su texto: una frase con una sola palabra distinta y cualquier otro texto reciben la misma respuesta. Busque el pasaje en su lugar y compare a ojo.",
 "None of the {all} sentences and headings of {label} stands in your copy, word for word: it seems to be another text or a translation, or copying mixed its columns.": "{label}: ninguna de las {all} oraciones y títulos está en su copia, palabra por palabra. Parece ser otro texto o una traducción, o al copiar se mezclaron sus columnas.",
 "Your text is a part of {label}: {n} of {all} sentences and headings stands in your copy, word for word.": [
  "Su texto es una parte de esta fuente: {label}. {n} de {all} oraciones y títulos está en su copia, palabra por palabra.",
  "Su texto es una parte de esta fuente: {label}. {n} de {all} oraciones y títulos están en su copia, palabra por palabra."
 ],
 "{n} of {all} sentences and headings of {label} stands in your copy, word for word.": [
  "{label}: {n} de {all} oraciones y títulos está en su copia, palabra por palabra.",
  "{label}: {n} de {all} oraciones y títulos están en su copia, palabra por palabra."
 ],
 "No sentence was found: of {label} one heading stands in your copy, and none of its {all} sentences. It seems to be another text under the same heading or a translation, or copying mixed its columns.": [
  "No se encontró ninguna oración: {label}: un título está en su copia, y ninguna de las {all} oraciones. Parece ser otro texto bajo el mismo título o una traducción, o al copiar se mezclaron las columnas.",
  "No se encontró ninguna oración: {label}: {n} títulos están en su copia, y ninguna de las {all} oraciones. Parece ser otro texto bajo los mismos títulos o una traducción, o al copiar se mezclaron las columnas."
 ],
 "Paste the sentence that you found, from its first word to its full stop, or all of your copy": "Pegue la oración que encontró, desde la primera palabra hasta el punto, o toda su copia",
 "Check": "Comprobar",
 "Nothing is sent anywhere. This tells whether you found the passage, not which answer is right.": "No se envía nada a ninguna parte. Esto dice si encontró el pasaje, no qué respuesta es la correcta.",
 "Paste the sentence first.": "Primero pegue la oración.",
 "Checking …": "Comprobando …",
 "This is {n} sentence. Choose the one that the question is about:": [
  "Esto es {n} oración. Elija aquella de la que trata la pregunta:",
  "Esto son {n} oraciones. Elija aquella de la que trata la pregunta:"
 ],
 "These are more than {n} sentences. Give the chapter or the page that the question is about.": "Esto son más de {n} oraciones. Dé el capítulo o la página de que trata la pregunta.",
 "Yes, this is the passage that the question is about.": "Sí, este es el pasaje de que trata la pregunta.",
 "Yes, the passage that the question is about is part of it: {words}": "Sí, el pasaje de que trata la pregunta es parte de ello: {words}",
 "No, this is not the passage that the question is about; or it is, and your copy has other words or signs here. A page number or a note in the middle of a sentence is enough.": "No, este no es el pasaje de que trata la pregunta; o lo es, y su copia tiene aquí otras palabras o signos. Basta un número de página o una nota en medio de una oración.",
 "This browser can check a passage only on a page that came by https or from the disk. Your teacher has the key.": "Este navegador solo puede comprobar un pasaje en una página que llegó por https o desde el disco. Su docente tiene la clave.",
 "A copy that differs need not be wrong. Another edition, a page number or a note in the middle of a sentence, or a word that copying broke, has the same effect. Compare the words yourself; if one is really different, please tell us.": "Una copia que difiere no tiene por qué estar mal. Otra edición, un número de página o una nota en medio de una oración, o una palabra que se rompió al copiar, tienen el mismo efecto. Compare usted las palabras; si una es realmente distinta, por favor, avísenos."
});
