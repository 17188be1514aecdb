// Under a question of an exercise: tells readers who found a passage in their copy whether it is the right one. All that
// the page has to compare with are slow salted hashes, so that looking costs more than reading (verify-spec.md).
"use strict";

{
  const own = (self.ownCopy ??= {});
  const { say, made } = own;
  const MOST = 6; // sentences at a time: each run of them is tried, and a whole source shall not be
  const LISTED = 3000; // sentences to choose from: a book has more
  const AROUND = [[0, 1], [0, 2], [-1, 1], [-1, 2], [0, 3], [-2, 1]]; // runs of pieces with the one that was chosen
  const END = /[.!?…]["')\]]*[ \n]|。["')\]]*|\u2029/gu; // of a sentence, in a text in normal form with its lines

  const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const bytes = (digits) => Uint8Array.from(digits.match(/../g), (two) => parseInt(two, 16));

  /** Return the slow hash of words in normal form: PBKDF2 of their fingerprint, as hexadecimal digits. */
  own.slowHash = async (words, salt, iterations) => {
    const { subtle } = crypto;
    const ascii = new TextEncoder();
    const fingerprint = hex(await subtle.digest("SHA-256", ascii.encode(words)));
    const key = await subtle.importKey("raw", ascii.encode(fingerprint), "PBKDF2", false, ["deriveBits"]);
    return hex(await subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt: bytes(salt), iterations }, key, 256));
  };

  /** Return the sentences and headings of a text in normal form with its lines. */
  own.pieces = (text) => {
    const edges = [...new Set([0, ...Array.from(text.matchAll(END), (end) => end.index + end[0].length), text.length])];
    return edges.slice(1).map((edge, n) => own.withoutLines(text.slice(edges[n], edge)).trim()).filter(Boolean);
  };

  const run = (pieces, from, to) => pieces.slice(from, to).join(" ");

  /** Return what may be meant by a paste: all of it, then each run of its sentences, short ones first; null for too many. */
  own.meant = (text) => {
    const pieces = own.pieces(text);
    const many = pieces.length;
    if (many > MOST) return null;
    const runs = [own.withoutLines(text)];
    for (let size = 1; size < many; size++) for (let n = 0; n + size <= many; n++) runs.push(run(pieces, n, n + size));
    return runs;
  };

  /** Return what may be meant by one of the pieces: an abbreviation or a heading may have parted what belongs together. */
  own.meantBy = (pieces, n) => AROUND.filter(([from, to]) => n + from >= 0 && n + to <= pieces.length).map(([from, to]) => run(pieces, n + from, n + to));

  /** Return the readings of a paste: as it is, and without the marks of pages and lines. */
  const readings = (lined, closes) => [lined, ...own.atOnce(own.withoutMarks(own.copyOf(own.withoutLines(lined), false, lined), closes)).map(({ text }) => text)];

  /** Return the words of a paste that a question is about; null if it is not about any, or `wanted` says to stop. */
  const find = async (question, iterations, runs, wanted) => {
    for (const words of runs) {
      const hash = await own.slowHash(words, question.salt, iterations);
      if (!wanted()) return null;
      if (question.hashes.includes(hash)) return words;
    }
    return null;
  };

  const draw = (area) => {
    const form = {
      field: made("textarea", [], { rows: 3, spellcheck: false, autocomplete: "off", value: own.onThisSheet ?? "" }),
      go: made("button", say.passage.check, { type: "button" }),
      file: own.fileField(),
      status: made("p", [], { className: "own-copy-status" }),
      list: made("ol", [], { className: "copy-choice", hidden: true }),
      job: 0,
    };
    form.status.setAttribute("role", "status");
    const hands = made("p", [form.go, " ", made("label", [`${say.choose} `, form.file])], { className: "own-copy-hands" });
    const parts = [made("p", made("label", [say.passage.field, form.field])), hands, made("p", say.passage.about, { className: "about" }), form.status, form.list];
    own.place(area, parts);
    return form;
  };

  /** Look whether any of `runs` is what a question is about, and say so; `whole` is what was given. */
  const tell = async (form, sheet, id, runs, whole) => {
    const job = ++form.job;
    form.status.textContent = say.passage.checking;
    const words = await find(sheet.questions[id], sheet.iterations, [...new Set(runs)], () => job === form.job);
    if (job !== form.job) return null; // another one has begun
    if (words === null) form.status.textContent = say.passage.wrong;
    else if (words === whole) form.status.textContent = say.passage.right;
    else form.status.replaceChildren(...say.passage.part(made("q", words)));
    return words;
  };

  /** Show the sentences of a longer text, of which readers choose one. */
  const offer = (form, sheet, id, pieces) => {
    const lines = pieces.map((words, n) => {
      const button = made("button", words, { type: "button" });
      button.addEventListener("click", async () => {
        for (const other of form.list.querySelectorAll("[aria-pressed]")) other.removeAttribute("aria-pressed");
        button.setAttribute("aria-pressed", "true");
        await tell(form, sheet, id, own.meantBy(pieces, n), words);
      });
      return made("li", button);
    });
    form.list.replaceChildren(...lines);
    form.list.hidden = false;
    form.status.textContent = say.passage.choose(pieces.length);
  };

  const check = async (form, sheet, id, given) => {
    form.job++;
    form.list.hidden = true;
    const { source } = sheet.questions[id];
    const closes = sheet.normalisation[source] > 1;
    const lined = own.mendedLines(own.plainText(given), sheet.repairs[source], closes);
    const pieces = own.pieces(lined);
    if (!pieces.length) form.status.textContent = say.passage.empty;
    else if (pieces.length > LISTED) form.status.textContent = say.passage.many(LISTED);
    else if (pieces.length > MOST) {
      own.onThisSheet = given; // for the next question
      offer(form, sheet, id, pieces);
    } else await tell(form, sheet, id, readings(lined, closes).flatMap((text) => own.meant(text) ?? []), own.withoutLines(lined));
  };

  /** Draw the field under a question, and make it work; throw an Error that says why it cannot. */
  own.offerPassage = async (area) => {
    if (!self.crypto?.subtle) throw new Error(say.passage.cannot);
    const { sheet, question } = area.dataset;
    await own.load(`data/exercises/${sheet}.js`);
    const form = draw(area);
    const give = (text) => check(form, own.sheets[sheet], question, text);
    form.go.addEventListener("click", () => give(form.field.value));
    form.file.addEventListener("change", async () => {
      try {
        if (form.file.files[0]) await give((await own.readFile(form.file.files[0])).text);
      } catch (error) {
        form.list.hidden = true;
        form.status.textContent = error.message;
      }
    });
    if (form.field.value) give(form.field.value);
  };
}
