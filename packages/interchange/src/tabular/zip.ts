import { Refusal, refusal } from '../text';

/** Issue codes of a workbook that is refused as a file. */
export const workbookIssue = {
  notAWorkbook: 'workbook.not-a-workbook',
  tooLarge: 'workbook.too-large',
} as const;

/** How much a workbook may hold once unpacked, in bytes, and in how many files. */
export interface ArchiveLimits {
  readonly bytes: number;
  readonly files: number;
}

/** An archive unpacks to this much at most: a small file that unfolds without end stops here. */
export const defaultArchiveLimits: ArchiveLimits = { bytes: 256_000_000, files: 2000 };

interface Entry {
  readonly method: number;
  readonly start: number;
  readonly packed: number;
}

const endSignature = 0x0605_4b50;
const centralSignature = 0x0201_4b50;
const localSignature = 0x0403_4b50;

const broken = (): Refusal => refusal(workbookIssue.notAWorkbook);

function findEnd(view: DataView): number {
  // The end record is followed by a comment of at most 64 KiB.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw broken();
}

function entriesOf(bytes: Uint8Array, limits: ArchiveLimits): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 22) throw broken();
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.files) throw refusal(workbookIssue.tooLarge, { limit: limits.files });
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralSignature) throw broken();
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const header = view.getUint32(at + 42, true);
    if (isEncrypted || header + 30 > view.byteLength || view.getUint32(header, true) !== localSignature) throw broken();
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const entry = { method: view.getUint16(at + 10, true), start, packed: view.getUint32(at + 20, true) };
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), entry);
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** Files of an archive, unpacked one by one when they are asked for, all together within a limit. */
export interface Archive {
  readonly has: (name: string) => boolean;
  /** @throws Refusal when the file is not there, is damaged or unfolds beyond the limit. */
  readonly read: (name: string) => AsyncGenerator<Uint8Array>;
}

/** Opens an archive without unpacking it. @throws Refusal when it is not one. */
export function openArchive(bytes: Uint8Array<ArrayBuffer>, limits: ArchiveLimits = defaultArchiveLimits): Archive {
  const entries = entriesOf(bytes, limits);
  let left = limits.bytes;
  async function* read(name: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(name);
    if (entry === undefined || (entry.method !== 0 && entry.method !== 8)) throw broken();
    const packed = new Blob([bytes.subarray(entry.start, entry.start + entry.packed)]).stream();
    const stream = entry.method === 0 ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        left -= value.byteLength;
        if (left < 0) throw refusal(workbookIssue.tooLarge, { limit: limits.bytes });
        yield value;
      }
    } catch (error) {
      throw error instanceof Refusal ? error : refusal(workbookIssue.notAWorkbook, {}, { cause: error });
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  }
  return { has: (name) => entries.has(name), read };
}
