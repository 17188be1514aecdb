// The field in which readers put their copy: it is compared here, in slices, so that the page still hears its reader.
"use strict";

{
  const own = (self.ownCopy ??= {});
  const { say, made } = own;
  const FEW = 12; // words that are no text of their own
  const MANY = 60; // words: what has no more may be a part of a sentence

  /** Look every passage up, and put what is found into `checked`. */
  const look = function* (source, copy, checked) {
    let bare = null; // readings without the marks of pages and lines, made when they are needed
    const readings = function* () {
      return (bare ??= yield* own.withoutMarks(copy, source.normalisation > 1));
    };
    yield* copy.prepared();
    for (const passage of source.passages) {
      checked.push(yield* own.lookUp(copy, readings, passage));
      yield;
    }
  };

  /** Look every passage up; `told` hears how far it is, and says whether to go on. Return what was found until then. */
  own.checkAll = async (source, text, very, told = () => true) => {
    const lined = own.mendedLines(text, source.repairs, source.normalisation > 1);
    await own.breathe();
    const [copy, checked] = [new own.Copy(own.withoutLines(lined), very, lined), []];
    await own.inSlices(look(source, copy, checked), () => told(checked.length / source.passages.length));
    return { copy, checked, rows: checked.length ? own.judge(copy, checked) : [] };
  };

  /** Return the hash of the bytes of a file, if it was a file. */
  const hashOf = (bytes) => {
    if (!bytes) return null;
    own.sha256(bytes, 0, bytes.length);
    return own.lastSha256();
  };

  const isSentence = ({ unit, passage }) => unit !== passage.unit;

  /**
   * Where no sentence of ours stands in a copy, and headings do: how many, and how many sentences we have. The copy has
   * other words under these headings, more than the headings themselves; else null.
   */
  const headingsAlone = (copy, rows) => {
    const found = rows.filter(({ state }) => state === "there" || state === "moved");
    const sentences = rows.filter(isSentence).length;
    if (!found.length || !sentences || found.some(isSentence)) return null;
    const words = found.reduce((sum, { unit }) => sum + unit.words, 0);
    return copy.words[copy.length] > 2 * words + FEW ? { headings: found.length, sentences } : null;
  };

  const summary = (source, very, { copy, rows, checked }) => {
    const counts = { there: 0, moved: 0, marks: 0, differs: 0, missing: 0, beyond: 0, added: 0 };
    for (const row of rows) {
      counts[row.marks ? "marks" : row.state]++;
      if (own.kindOf(row) === "added") counts.added++;
    }
    if (checked.length < source.passages.length) return say.stopped(checked.length, source.passages.length, rows.some(({ start }) => start >= 0));
    return say.outcome({ very, counts, all: rows.length, label: source.label, few: copy.words[copy.length] <= MANY, under: headingsAlone(copy, rows) });
  };

  /** What is said of a file that is known by its bytes, where nobody named its source or somebody named another. */
  const recognised = (known, asked) => {
    if (!known || known.id === asked) return "";
    return `${say.other(known.label, own.list.find(({ id }) => id === asked).label)} `;
  };

  const draw = (area) => {
    const form = {
      choice: made("select", own.list.map(({ id, label }) => made("option", label, { value: id }))),
      field: made("textarea", [], { rows: 6, spellcheck: false, autocomplete: "off" }),
      file: own.fileField(),
      go: made("button", say.compare, { type: "button" }),
      stop: made("button", say.stop, { type: "button", hidden: true }),
      bar: made("progress", [], { max: 1, hidden: true }),
      status: made("p", [], { className: "own-copy-status" }),
      out: made("div", []),
      job: null,
      fixed: area.dataset.source,
      at: area.dataset.at?.split(" ") ?? [],
      reads: Boolean(area.dataset.read),
      text: "", // what was compared last
      laid: null, // called when a text was laid out
    };
    form.status.setAttribute("role", "status");
    form.bar.setAttribute("aria-label", say.progress);
    const which = made("p", made("label", [`${say.source} `, form.choice]), { hidden: Boolean(form.fixed) || own.list.length < 2 });
    const text = made("p", made("label", [say.field, form.field]));
    const hands = made("p", [form.go, " ", made("label", [`${say.choose} `, form.file]), form.stop, form.bar], { className: "own-copy-hands" });
    own.place(area, [which, text, hands, made("p", [made("span", say.drop, { className: "copy-drop" }), " ", form.reads ? say.staysUnlessKept : say.stays], { className: "about" }), form.status, form.out]);
    return form;
  };

  const busy = (form, is) => {
    const stopped = document.activeElement === form.stop;
    form.stop.hidden = form.bar.hidden = !is;
    form.bar.value = 0;
    if (stopped && !is) form.go.focus({ preventScroll: true }); // the button that had the keyboard is gone
  };

  /** Show what came out: on a phone it lies below what can be seen. */
  const bring = ({ status }) => {
    const { top, bottom } = status.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) status.scrollIntoView({ block: "center" });
  };

  const compare = async (form, text, bytes) => {
    const job = (form.job = { stopped: false });
    form.out.replaceChildren();
    form.status.textContent = say.comparing;
    busy(form, true);
    await own.breathe();
    const hash = hashOf(bytes);
    const known = own.list.find(({ sha256 }) => sha256 === hash);
    const asked = form.fixed ?? form.choice.value;
    const id = known?.id ?? asked;
    await own.load(`data/verify/by-source/${id}.js`);
    const source = own.sources[id];
    const very = source.normalisation !== 2 && source.sha256 === hash;
    const found = await own.checkAll(source, text, very, (part) => {
      form.bar.value = part;
      return form.job === job && !job.stopped;
    });
    if (form.job !== job) return; // another one has begun
    busy(form, false);
    form.status.textContent = recognised(known, asked) + summary(source, very, found);
    const read = form.reads && id === form.fixed;
    form.text = read && found.rows.some(({ start }) => start >= 0) ? text : "";
    form.laid?.();
    const elsewhere = form.reads && !read ? [made("p", own.link(say.readThere(source.label), `${source.pages.source}read/`))] : [];
    form.out.replaceChildren(...elsewhere, ...(read ? own.reading(source, found) : own.results(source, found, id === form.fixed ? form.at : [])));
    bring(form);
  };

  /** Draw the field into its place on the page, and make it work. */
  own.offer = async (area) => {
    await own.load("data/verify/sources.js");
    const form = draw(area);
    // Before the copy is there: then the network can be switched off.
    const fetchFingerprints = () => own.load(`data/verify/by-source/${form.fixed ?? form.choice.value}.js`);
    await fetchFingerprints();
    if (form.reads) await own.load(`data/verify/notes/${form.fixed}.js`);
    const trying = async (act) => {
      try {
        await act();
      } catch (error) {
        busy(form, false);
        form.out.replaceChildren();
        form.status.textContent = error.message;
        bring(form);
      }
    };
    const pasted = async () => {
      const text = own.plainText(form.field.value);
      if (!text.trim()) throw new Error(say.empty);
      await compare(form, text);
    };
    const chosen = async (file) => {
      const { text, bytes } = await own.readFile(file);
      await compare(form, text, bytes);
    };
    form.choice.addEventListener("change", () => trying(fetchFingerprints));
    form.go.addEventListener("click", () => trying(pasted));
    form.file.addEventListener("change", () => form.file.files[0] && trying(() => chosen(form.file.files[0])));
    if (form.reads) own.offerToKeep(form, (text) => trying(() => compare(form, text)));
    form.stop.addEventListener("click", () => (form.job.stopped = true));
    area.addEventListener("dragover", (event) => event.preventDefault());
    area.addEventListener("drop", (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file) trying(() => chosen(file));
      else form.field.value = event.dataTransfer.getData("text/plain");
    });
  };
}
