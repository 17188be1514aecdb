// Under a question of an exercise: tells readers who found a passage in their copy whether it is the right one. All that
// the page has to compare with are slow salted hashes, so that looking costs more than reading (verify-spec.md).
"use strict";

{
  const own = (self.ownCopy ??= {});
  const { say, made } = own;
  const MOST = 6; // sentences at a time: each run of them is tried, and a whole source shall not be
  const END = /[.!?…]["')\]]* |。["')\]]*/gu; // of a sentence, in a text in normal form

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

  /** Return what may be meant by a paste: all of it, then each run of its sentences, short ones first; null for too many. */
  own.meant = (text) => {
    const edges = [...new Set([0, ...Array.from(text.matchAll(END), (end) => end.index + end[0].length), text.length])];
    const many = edges.length - 1;
    if (many > MOST) return null;
    const runs = [text];
    for (let size = 1; size < many; size++) for (let n = 0; n + size <= many; n++) runs.push(text.slice(edges[n], edges[n + size]).trim());
    return runs;
  };

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
      field: made("textarea", [], { rows: 3, spellcheck: false, autocomplete: "off" }),
      go: made("button", say.passage.check, { type: "button" }),
      status: made("p", [], { className: "own-copy-status" }),
      job: 0,
    };
    form.status.setAttribute("role", "status");
    const hands = made("p", form.go, { className: "own-copy-hands" });
    const parts = [made("p", made("label", [say.passage.field, form.field])), hands, made("p", say.passage.about, { className: "about" }), form.status];
    area.append(made("div", parts, { className: "own-copy-tool" }));
    return form;
  };

  const check = async (form, { iterations, repairs, questions }, id) => {
    const job = ++form.job;
    const question = questions[id];
    const text = own.mended(form.field.value, repairs[question.source]);
    const runs = own.meant(text);
    if (!text || !runs) {
      form.status.textContent = text ? say.passage.many(MOST) : say.passage.empty;
      return;
    }
    form.status.textContent = say.passage.checking;
    const words = await find(question, iterations, runs, () => job === form.job);
    if (job !== form.job) return; // another one has begun
    if (words === null) form.status.textContent = say.passage.wrong;
    else if (words === text) form.status.textContent = say.passage.right;
    else form.status.replaceChildren(`${say.passage.part} `, made("q", words));
  };

  /** Draw the field under a question, and make it work; throw an Error that says why it cannot. */
  own.offerPassage = async (area) => {
    if (!self.crypto?.subtle) throw new Error(say.passage.cannot);
    const { sheet, question } = area.dataset;
    await own.load(`data/exercises/${sheet}.js`);
    const form = draw(area);
    form.go.addEventListener("click", () => check(form, own.sheets[sheet], question));
  };
}
