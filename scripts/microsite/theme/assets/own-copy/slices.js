// Long work in slices, so that a page still draws and hears its reader. What takes long is a generator that pauses often.
"use strict";

{
  const own = (self.ownCopy ??= {});
  const SLICE = 24; // milliseconds of work before the page may draw and hear

  own.breathe = () => new Promise((done) => setTimeout(done));

  /** Do work to its end at once; return what it returns. */
  own.atOnce = (work) => {
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
    }
  };

  /** Do work in slices; between them `goes` says whether to go on. Return what the work returns, or undefined if it was stopped. */
  own.inSlices = async (work, goes) => {
    for (let since = performance.now(); ; ) {
      const { done, value } = work.next();
      if (done) return value;
      if (performance.now() - since < SLICE) continue;
      if (!goes()) return undefined;
      await own.breathe();
      since = performance.now();
    }
  };
}
