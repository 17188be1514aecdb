// A file that a reader chose, as text: what it is, its bytes say. What cannot be read is told in one line.
"use strict";

{
  const own = (self.ownCopy ??= {});
  const MOST = 20_000_000; // bytes; the longest text that a source may have is a sixth of it
  const CONTROL = /[\x01-\x08\x0e-\x1a]/g; // characters of which a text has none, or as many as a bad copy has hyphens
  const PICTURE = say("This is a picture, and what stands on it cannot be read here: paste its text into the field above.");
  const PACKED = say("This is a packed file: unpack it, and choose what is in it, or paste its text into the field above.");
  // What a file begins with. A PDF may have something before its sign.
  const KINDS = [
    [/^(?:%PDF-|\s*%PDF-\d)/, say("This is a PDF: open it, select all, copy, and paste the text into the field above.")],
    [/^PK\x03\x04/, say("This is a Word file, a book or an archive: open it, select all, copy, and paste the text into the field above.")],
    [/^\xd0\xcf\x11\xe0/, say("This is an old Word file: open it, select all, copy, and paste the text into the field above.")],
    [/^\{\\rtf/, say("This is an RTF file: open it, select all, copy, and paste the text into the field above.")],
    [/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF[^]{4}WEBP|[^]{4}ftyp(?:heic|heix|heif|mif1|msf1|avif)|II\*\0|MM\0\*|BM[^]{4}\0\0\0\0)/, PICTURE],
    [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg\b/i, PICTURE],
    [/^(?:\x1f\x8b|7z\xbc\xaf|Rar!|BZh\d|\xfd7zXZ)/, PACKED],
    [/^(?:bplist00|(?:[\w-]+:[^\n]*\r?\n[ \t]?)*?Content-Type:\s*multipart\/related)/i, say("This is a web page with its pictures in one file: open it, select all, copy, and paste the text into the field above.")],
  ];
  const APART = "address article aside blockquote br caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul".split(" ");
  const NO_TEXT = "head iframe math noscript object script style svg template".split(" ");

  /** Say whether a page hides an element itself; what its style sheets hide is not known here. */
  const hidden = (node) => node.nodeType === Node.ELEMENT_NODE && (node.hidden || /display:\s*none|visibility:\s*hidden/i.test(node.getAttribute("style") ?? ""));

  /** Return the text of an HTML page, without what it hides. It is parsed where nothing runs and nothing is loaded. */
  own.textOfHtml = (html) => {
    const parts = [];
    const page = new DOMParser().parseFromString(html, "text/html");
    const walk = page.createTreeWalker(page.body ?? page, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      NO_TEXT.includes(node.localName) || hidden(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const open = []; // the elements that stand apart and are not at their end yet
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      while (open.length && !open.at(-1).contains(node)) {
        open.pop();
        parts.push("\n\n");
      }
      if (node.nodeType === Node.TEXT_NODE) parts.push(open.some((one) => one.localName === "pre") ? node.data : node.data.replace(/\s+/g, " "));
      else if (APART.includes(node.localName)) {
        parts.push("\n\n");
        if (node.localName !== "br") open.push(node);
      }
    }
    return parts.join("");
  };

  /** Say whether a text is a page, or a part of one, with its marks: it begins with one, and one ends. */
  const looksLikeHtml = (text) => /^\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*)*<(?:!doctype\s|[a-z][\w:-]*[\s/>])/i.test(text.slice(0, 5000)) && /<\/[a-z]/i.test(text);

  /** Return the text of what readers gave: of a page with its marks, what can be read on it. */
  own.plainText = (text) => (looksLikeHtml(text) ? own.textOfHtml(text) : text);

  /** Say whether bytes look like UTF-16 without a mark: every second one of the beginning is zero, or nearly. */
  const utf16 = (bytes) => {
    const zeros = [0, 0];
    const head = bytes.subarray(0, 2000);
    head.forEach((byte, n) => byte || zeros[n % 2]++);
    const [even, odd] = zeros.map((many) => many / (head.length / 2));
    return odd > 0.6 && even < 0.1 ? "utf-16le" : even > 0.6 && odd < 0.1 ? "utf-16be" : null;
  };

  const decoded = (bytes) => {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
    const wide = utf16(bytes);
    if (wide) return new TextDecoder(wide).decode(bytes);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      const named = /<meta[^>]+charset=["']?([\w-]+)/i.exec(String.fromCharCode(...bytes.subarray(0, 2000)));
      try {
        if (named) return new TextDecoder(named[1]).decode(bytes);
      } catch {
        // an encoding that nobody knows: told below
      }
      // What older programs of Windows write. Should it be another one, words differ, and nothing false is found.
      return new TextDecoder("windows-1252").decode(bytes);
    }
  };

  /** Return the text of a file, its bytes and whether it is a web page; throw an Error that says in a line why it cannot be read. */
  own.readFile = async (file) => {
    if (file.size > MOST) throw new Error(say("This file has more than 20 MB, and no source here is as long. Choose a file with the text alone."));
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      throw new Error(say("This file could not be read. Is it a folder, or was it moved? Choose it again, or paste the text."));
    }
    const head = String.fromCharCode(...bytes.subarray(0, 1024));
    const kind = KINDS.find(([begins]) => begins.test(head));
    if (kind) throw new Error(kind[1]);
    const text = decoded(bytes);
    if (text.includes("\0") || (text.match(CONTROL)?.length ?? 0) > text.length / 100) throw new Error(say("This is no text file: open it, select all, copy, and paste the text into the field above."));
    const plain = own.plainText(text);
    if (!plain.trim()) throw new Error(say("There is no text in this file. Choose another, or paste the text."));
    return { text: plain, bytes };
  };
}
