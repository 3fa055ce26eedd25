const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffff_ffff) >>> 0;
}

/** The fields that local and central headers share, from the version needed to the length of the extra field. */
function commonHeader(crc: number, size: number, nameLength: number): number[] {
  const four = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24];
  const two = (value: number): number[] => [value & 0xff, value >>> 8];
  // Stored, UTF-8 names, 1 January 1980: the same content makes the same bytes.
  return [
    ...two(20),
    ...two(0x0800),
    ...two(0),
    ...two(0),
    ...two(33),
    ...four(crc),
    ...four(size),
    ...four(size),
    ...two(nameLength),
    ...two(0),
  ];
}

/** Packs files into a zip archive without compressing them. */
export function packArchive(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const four = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24];
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [path, text] of files) {
    const [name, content] = [encoder.encode(path), encoder.encode(text)];
    const common = commonHeader(crc32(content), content.byteLength, name.byteLength);
    const local = Uint8Array.from([0x50, 0x4b, 3, 4, ...common]);
    parts.push(local, name, content);
    central.push(
      Uint8Array.from([0x50, 0x4b, 1, 2, 20, 0, ...common, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...four(offset)]),
      name,
    );
    offset += local.byteLength + name.byteLength + content.byteLength;
  }
  const size = central.reduce((sum, part) => sum + part.byteLength, 0);
  const count = [files.size & 0xff, files.size >>> 8];
  const end = Uint8Array.from([0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...count, ...count, ...four(size), ...four(offset), 0, 0]);
  const all = [...parts, ...central, end];
  const bytes = new Uint8Array(all.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}
