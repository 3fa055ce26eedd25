/** Types that may be attached, told by how their bytes begin, never by their name. */
const signatures: readonly { readonly type: string; readonly bytes: readonly number[]; readonly at?: number }[] = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** Tells the type of a document by its contents; `undefined` for what may not be attached. */
export function mediaTypeOf(content: Uint8Array): string | undefined {
  return signatures.find(({ bytes, at = 0 }) => bytes.every((byte, index) => content[at + index] === byte))?.type;
}
