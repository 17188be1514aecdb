// The numbers of a text as plain decimals, as the project reads them: digits, English words, "3.5 million".
"use strict";

{
  const own = (self.ownCopy ??= {});
  const UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
  const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
  const SCALES = { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
  const VALUES = new Map([...UNITS.map((word, n) => [word, n]), ...TENS.map((word, n) => [word, 10 * (n + 2)]), ...ORDINALS.map((word, n) => [word, n + 1]), ["twice", 2]]);
  const any = (words) => [...words].sort((a, b) => b.length - a.length).join("|");
  const SCALE = any(Object.keys(SCALES));
  const L = "[\\p{L}\\p{N}_]";
  const NUMBER = new RegExp(
    `(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:st|nd|rd|th|s)?(?!${L})` +
      `|(?<name>${any(VALUES.keys())})(?:-(?<unit>${any([...UNITS.slice(1, 10), ...ORDINALS.slice(0, 9)])}))?(?!${L})` +
      `|(?<one>an?)(?=[\\s-](?:${SCALE})(?!${L}))`,
    "giuy",
  );
  const TIMES = new RegExp(`[\\s-]+(${SCALE})s?(?!${L})`, "iuy");
  const LETTER = new RegExp(L, "u");

  /** Digits of any script as those of ASCII: the ten of each follow one another. */
  const plainDigits = (text) =>
    text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
      const code = digit.codePointAt(0);
      let first = code;
      while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
      return (code - first) % 10;
    });

  /** Return the numbers of a text, as plain decimals. */
  own.numbers = (written) => {
    const text = plainDigits(written);
    const found = [];
    for (let at = 0; at < text.length; ) {
      NUMBER.lastIndex = at;
      const before = at ? text[at - 1] : " ";
      const match = LETTER.test(before) || (before === "." && /\d/.test(text[at])) ? null : NUMBER.exec(text);
      if (!match) {
        at++;
        continue;
      }
      const { digits, name, unit } = match.groups;
      let value = digits ? Number(digits.replaceAll(",", "")) : name ? VALUES.get(name.toLowerCase()) : 1;
      if (unit) value += VALUES.get(unit.toLowerCase());
      at += match[0].length;
      for (let times; ((TIMES.lastIndex = at), (times = TIMES.exec(text))); at += times[0].length) value *= SCALES[times[1].toLowerCase()];
      found.push(String(+value.toPrecision(15)));
    }
    return found;
  };
}
