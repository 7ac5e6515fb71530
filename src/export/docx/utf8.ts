const FIRST_SIZE = 0x10000;

/** A UTF-16 unit is at most three bytes of UTF-8. */
const LARGEST_UNIT = 3;

/** Text in pieces as UTF-8, without ever holding all of it as a string. */
export function encodePieces(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(FIRST_SIZE);
  let length = 0;
  for (const piece of pieces) {
    const needed = length + piece.length * LARGEST_UNIT;
    if (needed > bytes.length) bytes = enlarged(bytes, length, needed);
    length += encoder.encodeInto(piece, bytes.subarray(length)).written;
  }
  return bytes.subarray(0, length);
}

function enlarged(bytes: Uint8Array, used: number, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(needed, bytes.length * 2));
  larger.set(bytes.subarray(0, used));
  return larger;
}
