// Written from the catalogue by: make messages
Object.assign(self.said, {
 "This is a picture, and what stands on it cannot be read here: paste its text into the field above.": "Das ist ein Bild, und was darauf steht, lässt sich hier nicht lesen: Fügen Sie seinen Text in das Feld oben ein.",
 "This is a packed file: unpack it, and choose what is in it, or paste its text into the field above.": "Das ist eine gepackte Datei: Entpacken Sie sie, und wählen Sie, was darin ist, oder fügen Sie den Text in das Feld oben ein.",
 "This is a PDF: open it, select all, copy, and paste the text into the field above.": "Das ist eine PDF-Datei: öffnen Sie sie, markieren Sie alles, kopieren Sie, und fügen Sie den Text in das Feld oben ein.",
 "This is a Word file, a book or an archive: open it, select all, copy, and paste the text into the field above.": "Das ist eine Word-Datei, ein Buch oder ein Archiv; öffnen Sie sie, markieren Sie alles, kopieren Sie, und fügen Sie den Text in das Feld oben ein.",
 "This is an old Word file: open it, select all, copy, and paste the text into the field above.": "Das ist eine alte Word-Datei: öffnen Sie sie, markieren Sie alles, kopieren Sie, und fügen Sie den Text in das Feld oben ein.",
 "This is an RTF file: open it, select all, copy, and paste the text into the field above.": "Das ist eine RTF-Datei: öffnen Sie sie, markieren Sie alles, kopieren Sie, und fügen Sie den Text in das Feld oben ein.",
 "This is a web page with its pictures in one file: open it, select all, copy, and paste the text into the field above.": "Das ist eine Webseite mit ihren Bildern in einer Datei: öffnen Sie sie, markieren Sie alles, kopieren Sie, und fügen Sie den Text in das Feld oben ein.",
 "This file has more than 20 MB, and no source here is as long. Choose a file with the text alone.": "Diese Datei hat mehr als 20 MB, und so lang ist hier keine Quelle. Wählen Sie eine Datei, die nur den Text enthält.",
 "This file could not be read. Is it a folder, or was it moved? Choose it again, or paste the text.": "Diese Datei konnte nicht gelesen werden. Ist es ein Ordner, oder wurde sie verschoben? Wählen Sie sie noch einmal, oder fügen Sie den Text ein.",
 "This is no text file: open it, select all, copy, and paste the text into the field above.": "Das ist keine Textdatei: öffnen Sie sie, markieren Sie alles, kopieren Sie, und fügen Sie den Text in das Feld oben ein.",
 "There is no text in this file. Choose another, or paste the text.": "In dieser Datei steht kein Text. Wählen Sie eine andere, oder fügen Sie den Text ein.",
 "Paste the text of your copy": "Fügen Sie den Text Ihrer Kopie ein",
 "Of which source is it a copy?": "Welche Quelle ist das?",
 "or choose a file (text or HTML)": "oder wählen Sie eine Datei (Text oder HTML)",
 "You can also drop the file here.": "Sie können die Datei auch hierher ziehen.",
 "Nothing is sent anywhere: your copy stays on this device and is forgotten when you leave.": "Nichts wird irgendwohin gesendet: Ihre Kopie bleibt auf diesem Gerät und wird vergessen, wenn Sie die Seite verlassen.",
 "Nothing is sent anywhere: your copy stays on this device, and is forgotten when you leave unless you keep it.": "Nichts wird irgendwohin gesendet: Ihre Kopie bleibt auf diesem Gerät und wird vergessen, wenn Sie die Seite verlassen, es sei denn, Sie bewahren sie auf.",
 "Compare": "Vergleichen",
 "Stop": "Anhalten",
 "Compared so far": "Bisher verglichen",
 "Paste the text first, or choose a file.": "Fügen Sie zuerst den Text ein, oder wählen Sie eine Datei.",
 "Comparing …": "Es wird verglichen …",
 "Stopped after {done} of {all} passages. What was found so far is below.": "Angehalten nach {done} von {all} Stellen. Was bis dahin gefunden wurde, steht unten.",
 "Stopped after {done} of {all} passages. Nothing was found so far.": "Angehalten nach {done} von {all} Stellen. Bis dahin wurde nichts gefunden.",
 "stands there, word for word": "steht dort, Wort für Wort",
 "stands there, word for word, but your copy has more beside it": "steht dort, Wort für Wort, aber Ihre Kopie hat daneben noch mehr",
 "stands there, word for word, in another place": "steht dort, Wort für Wort, an einem anderen Ort",
 "each sentence stands there, but not in one piece": "jeder Satz steht dort, aber nicht in einem Stück",
 "stands there, once the marks of pages and lines are left out": "steht dort, wenn man die Zeichen von Seiten und Zeilen weglässt",
 "differs": "weicht ab",
 "not found": "nicht gefunden",
 "not in your part": "nicht in Ihrem Teil",
 "The passages of this claim": "Die Stellen dieser Behauptung",
 "One differs": [
  "Eine weicht ab",
  "{n} weichen ab"
 ],
 "One is not found": [
  "Eine wurde nicht gefunden",
  "{n} wurden nicht gefunden"
 ],
 "One stands in another place": [
  "Eine steht an einem anderen Ort",
  "{n} stehen an einem anderen Ort"
 ],
 "Beside one that stands there, your copy has more": [
  "Neben einer, die dort steht, hat Ihre Kopie noch mehr",
  "Neben {n}, die dort stehen, hat Ihre Kopie noch mehr"
 ],
 "One stands there, once the marks of pages and lines are left out": [
  "Eine steht dort, wenn man die Zeichen von Seiten und Zeilen weglässt",
  "{n} stehen dort, wenn man die Zeichen von Seiten und Zeilen weglässt"
 ],
 "One lies before or behind your part": [
  "Eine liegt vor oder hinter Ihrem Teil",
  "{n} liegen vor oder hinter Ihrem Teil"
 ],
 "One stands there, word for word": [
  "Eine steht dort, Wort für Wort",
  "{n} stehen dort, Wort für Wort"
 ],
 "{words}.": "{words}.",
 "And one more.": [
  "Und eine weitere.",
  "Und {n} weitere."
 ],
 "Your copy has more before it: {words}": "Ihre Kopie hat davor noch mehr: {words}",
 "Your copy has more behind it: {words}": "Ihre Kopie hat danach noch mehr: {words}",
 "Left out: {pieces}.": "Weggelassen: {pieces}.",
 "Left out: a hyphen at the end of a line, a sign before each line, or a sign that cannot be seen.": "Weggelassen: ein Trennstrich am Ende einer Zeile, ein Zeichen vor jeder Zeile oder ein Zeichen, das man nicht sieht.",
 "Your copy reads: {words}": "In Ihrer Kopie steht: {words}",
 "Your copy has in this place: {words}": "Ihre Kopie hat an diesem Ort: {words}",
 "We read the number {numbers} there, and it is not in your copy.": [
  "Wir haben dort die Zahl {numbers} gelesen, und sie steht nicht in Ihrer Kopie.",
  "Wir haben dort die Zahlen {numbers} gelesen, und sie stehen nicht in Ihrer Kopie."
 ],
 "Editors’ note:": "Anmerkung der Redaktion:",
 "Editors’ note": "Anmerkung der Redaktion",
 "what was found elsewhere": "was anderswo gefunden wurde",
 "Used by: {links}": "Verwendet in: {links}",
 "Back to the sentence in your copy": "Zurück zum Satz in Ihrer Kopie",
 "One note on: {name}": [
  "Eine Anmerkung zu: {name}",
  "{n} Anmerkungen zu: {name}"
 ],
 "Your copy differs here from what we read ({names}), so it cannot vouch for the notes on it.": "Ihre Kopie weicht hier von dem ab, was wir gelesen haben ({names}), also kann sie nicht für die Anmerkungen dazu bürgen.",
 "One sentence or heading lies before or behind your part": [
  "Ein Satz oder eine Überschrift liegt vor oder hinter Ihrem Teil",
  "{n} Sätze und Überschriften liegen vor oder hinter Ihrem Teil"
 ],
 "What could not be placed in your copy": "Was sich in Ihrer Kopie nicht einordnen ließ",
 "Keep this copy on this device": "Diese Kopie auf diesem Gerät aufbewahren",
 "Your copy is kept in this browser, on this device.": "Ihre Kopie ist in diesem Browser aufbewahrt, auf diesem Gerät.",
 "This browser keeps nothing, or not as much.": "Dieser Browser bewahrt nichts auf, oder nicht so viel.",
 "Read {label} with our notes: give your copy on this page.": "Mit unseren Anmerkungen lesen: {label}. Geben Sie Ihre Kopie auf dieser Seite ein.",
 "Read the copy that is kept on this device": "Die Kopie lesen, die auf diesem Gerät aufbewahrt ist",
 "Forget it": "Vergessen",
 "Forgotten. Nothing of your copy is kept on this device.": "Vergessen. Von Ihrer Kopie ist auf diesem Gerät nichts mehr aufbewahrt.",
 "Until you have compared, do not take our word for this:": "Solange Sie nicht verglichen haben, verlassen Sie sich hierin nicht auf uns:",
 "By its bytes, this is {label}, not {chosen}. Compared with {label}.": "Nach ihren Bytes ist die Datei: {label}; nicht: {chosen}. Verglichen mit: {label}.",
 "This is the very file we read, byte for byte, and everything stands in its place: all {all} sentences and headings.": "Das ist genau die Datei, die wir gelesen haben, Byte für Byte, und alles steht an seinem Ort: alle {all} Sätze und Überschriften.",
 "This is the very file we read, byte for byte, and {n} of {all} sentences and headings are not in their place. The fault is ours. Please tell us.": "Das ist genau die Datei, die wir gelesen haben, Byte für Byte, und {n} von {all} Sätzen und Überschriften sind nicht an ihrem Ort. Der Fehler liegt bei uns. Bitte sagen Sie es uns.",
 "All {all} sentences and headings of {label} stand in your copy, word for word.": "{label}: Alle {all} Sätze und Überschriften stehen in Ihrer Kopie, Wort für Wort.",
 "None of the {all} sentences and headings of {label} stands in your text, word for word. Part of a sentence is not found: give it from its first word to its full stop. This does not say how near your text comes: a sentence with one other word and any other text get the same answer. Look the passage up by its place, and compare by eye.": "{label}: Keiner der {all} Sätze und Überschriften steht Wort für Wort in Ihrem Text. Ein Teil eines Satzes wird nicht gefunden: Geben Sie ihn vom ersten Wort bis zum Punkt ein. Das sagt nicht, wie nahe Ihr Text kommt: Ein Satz mit einem einzigen anderen Wort und irgendein anderer Text bekommen dieselbe Antwort. Schlagen Sie die Stelle nach und vergleichen Sie selbst.",
 "None of the {all} sentences and headings of {label} stands in your copy, word for word: it seems to be another text or a translation, or copying mixed its columns.": "{label}: Keiner der {all} Sätze und Überschriften steht Wort für Wort in Ihrer Kopie. Sie scheint ein anderer Text oder eine Übersetzung zu sein, oder beim Kopieren gerieten ihre Spalten durcheinander.",
 "Your text is a part of {label}: {n} of {all} sentences and headings stands in your copy, word for word.": [
  "Ihr Text ist ein Teil dieser Quelle: {label}. {n} von {all} Sätzen und Überschriften steht in Ihrer Kopie, Wort für Wort.",
  "Ihr Text ist ein Teil dieser Quelle: {label}. {n} von {all} Sätzen und Überschriften stehen in Ihrer Kopie, Wort für Wort."
 ],
 "{n} of {all} sentences and headings of {label} stands in your copy, word for word.": [
  "{label}: {n} von {all} Sätzen und Überschriften steht in Ihrer Kopie, Wort für Wort.",
  "{label}: {n} von {all} Sätzen und Überschriften stehen in Ihrer Kopie, Wort für Wort."
 ],
 "No sentence was found: of {label} one heading stands in your copy, and none of its {all} sentences. It seems to be another text under the same heading or a translation, or copying mixed its columns.": [
  "Kein Satz wurde gefunden: {label}: Eine Überschrift steht in Ihrer Kopie, und keiner der {all} Sätze. Es scheint ein anderer Text unter derselben Überschrift oder eine Übersetzung zu sein, oder beim Kopieren gerieten die Spalten durcheinander.",
  "Kein Satz wurde gefunden: {label}: {n} Überschriften stehen in Ihrer Kopie, und keiner der {all} Sätze. Es scheint ein anderer Text unter denselben Überschriften oder eine Übersetzung zu sein, oder beim Kopieren gerieten die Spalten durcheinander."
 ],
 "Paste the sentence that you found, from its first word to its full stop, or all of your copy": "Fügen Sie den Satz ein, den Sie gefunden haben, vom ersten Wort bis zum Punkt, oder Ihre ganze Kopie",
 "Check": "Prüfen",
 "Nothing is sent anywhere. This tells whether you found the passage, not which answer is right.": "Nichts wird irgendwohin gesendet. Das sagt, ob Sie die Stelle gefunden haben, nicht, welche Antwort richtig ist.",
 "Paste the sentence first.": "Fügen Sie zuerst den Satz ein.",
 "Checking …": "Es wird geprüft …",
 "This is {n} sentence. Choose the one that the question is about:": [
  "Das ist {n} Satz. Wählen Sie den, um den es in der Frage geht:",
  "Das sind {n} Sätze. Wählen Sie den, um den es in der Frage geht:"
 ],
 "These are more than {n} sentences. Give the chapter or the page that the question is about.": "Das sind mehr als {n} Sätze. Geben Sie das Kapitel oder die Seite, um die es in der Frage geht.",
 "Yes, this is the passage that the question is about.": "Ja, das ist die Stelle, um die es in der Frage geht.",
 "Yes, the passage that the question is about is part of it: {words}": "Ja, die Stelle, um die es in der Frage geht, ist ein Teil davon: {words}",
 "No, this is not the passage that the question is about; or it is, and your copy has other words or signs here. A page number or a note in the middle of a sentence is enough.": "Nein, das ist nicht die Stelle, um die es in der Frage geht; oder sie ist es, und Ihre Kopie hat hier andere Wörter oder Zeichen. Eine Seitenzahl oder eine Fußnote mitten im Satz genügt.",
 "This browser can check a passage only on a page that came by https or from the disk. Your teacher has the key.": "Dieser Browser kann eine Stelle nur auf einer Seite prüfen, die über https oder von der Festplatte kam. Ihre Lehrkraft hat den Schlüssel.",
 "A copy that differs need not be wrong. Another edition, a page number or a note in the middle of a sentence, or a word that copying broke, has the same effect. Compare the words yourself; if one is really different, please tell us.": "Eine Kopie, die abweicht, muss nicht falsch sein. Eine andere Ausgabe, eine Seitenzahl oder Fußnote mitten im Satz oder ein Wort, das beim Kopieren zerbrach, wirkt ebenso. Vergleichen Sie die Wörter selbst; wenn eines wirklich anders ist, sagen Sie es uns bitte."
});
