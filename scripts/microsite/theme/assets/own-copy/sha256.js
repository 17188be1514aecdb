// SHA-256 (FIPS 180-4) of a piece of a text. Browsers have it, too, but one piece at a time and behind a promise; a search
// asks for thousands, and pages that came without https may not ask at all.
"use strict";

{
  const own = (self.ownCopy ??= {});
  const K = new Int32Array(64); // the first 32 bits of the fractions of the cube roots of the first 64 primes
  const FIRST = new Int32Array(8); // and of the square roots of the first 8
  const fraction = (x) => ((x - Math.floor(x)) * 2 ** 32) | 0;
  for (let n = 2, found = 0; found < 64; n++) {
    let prime = true;
    for (let by = 2; by * by <= n; by++) if (n % by === 0) prime = false;
    if (!prime) continue;
    if (found < 8) FIRST[found] = fraction(Math.sqrt(n));
    K[found++] = fraction(Math.cbrt(n));
  }

  const W = new Int32Array(64);
  const H = new Int32Array(8);
  const tail = new Uint8Array(128);

  /** Mix a block of 64 bytes into H. */
  const mix = (bytes, at) => {
    for (let i = 0; i < 16; i++, at += 4) W[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    for (let i = 16; i < 64; i++) {
      const x = W[i - 15];
      const y = W[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      W[i] = (W[i - 16] + s0 + W[i - 7] + s1) | 0;
    }
    let a = H[0];
    let b = H[1];
    let c = H[2];
    let d = H[3];
    let e = H[4];
    let f = H[5];
    let g = H[6];
    let h = H[7];
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const one = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    H[0] += a;
    H[1] += b;
    H[2] += c;
    H[3] += d;
    H[4] += e;
    H[5] += f;
    H[6] += g;
    H[7] += h;
  };

  /** Work out the hash of the bytes from `from` to `to`; return its first 32 bits, which rule nearly all pieces out. */
  own.sha256 = (bytes, from, to) => {
    H.set(FIRST);
    let at = from;
    for (; at + 64 <= to; at += 64) mix(bytes, at);
    const rest = to - at;
    tail.fill(0);
    for (let i = 0; i < rest; i++) tail[i] = bytes[at + i];
    tail[rest] = 0x80;
    const size = rest < 56 ? 64 : 128;
    const length = to - from;
    for (let i = 0; i < 4; i++) tail[size - 1 - i] = (length << 3) >>> (8 * i);
    tail[size - 5] = length >>> 29;
    mix(tail, 0);
    if (size === 128) mix(tail, 64);
    return H[0];
  };

  /** Return the hash that was worked out last, as hexadecimal digits. */
  own.lastSha256 = () => [...H].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
