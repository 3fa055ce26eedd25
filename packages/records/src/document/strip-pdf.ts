import { deflateSync, inflateSync } from 'node:zlib';

interface PdfObject {
  readonly number: number;
  /** Where its dictionary begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly dictionary: string;
  /** Where the bytes of its stream begin, if it has one. */
  readonly stream?: number;
}

/** What all the streams of a document may grow to when they are opened, in bytes. */
const mostInflated = 50_000_000;
/** How many objects of a stream of objects may belong to the document information, and how large each is: more is nobody's name. */
const mostInside = 100;
const largestInside = 65_536;

/**
 * Takes out of a PDF who made it, when and with what: its document information and every packet of XMP, keeping what says that it is a PDF/A.
 * Nothing moves: what goes away leaves spaces, so that every offset stays true.
 *
 * A signed document is given back as it came, since any change would break the signature; and so is one that is encrypted, or that cannot be read.
 */
export function stripPdf(content: Uint8Array): Uint8Array {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  if (/\/ByteRange\s*\[/.test(text) || /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text)) return content;
  const objects = objectsOf(text);
  if (objects === undefined) return content;
  const clean = Buffer.from(content);
  const streams = createStreams(text, clean);
  const information = new Set(
    [...text.matchAll(/\/Info\s+(\d{1,10})\s+\d{1,5}\s+R/g)].map(([, number]) => Number(number)),
  );
  for (const { number, from, to, dictionary } of objects) {
    if (!information.has(number)) continue;
    for (const named of referencesIn(dictionary)) information.add(named);
    clean.fill(' ', from + 2, to - 2);
  }
  for (const object of objects) {
    if (/\/Type\s*\/Metadata\b/.test(object.dictionary)) streams.rewrite(object, identificationOf);
    if (/\/Type\s*\/ObjStm\b/.test(object.dictionary))
      streams.rewrite(object, (inside) => withoutInformation(inside, object.dictionary, information));
  }
  for (const { 1: number, index, 0: head } of text.matchAll(/(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\s*(?=\(|<[^<])/g))
    if (information.has(Number(number))) emptyString(clean, text, index + head.length);
  return clean;
}

/** Every object with a dictionary, in the order of the file; `undefined` where it is not written as a PDF is. */
function objectsOf(text: string): readonly PdfObject[] | undefined {
  const objects: PdfObject[] = [];
  const start = /(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\s*(?=<<)/g;
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const from = start.lastIndex;
    const to = endOfDictionary(text, from);
    if (to === undefined) return undefined;
    const opening = /\s*stream\r?\n/y;
    opening.lastIndex = to;
    const stream = opening.test(text) ? opening.lastIndex : undefined;
    objects.push({
      number: Number(found[1]),
      from,
      to,
      dictionary: text.slice(from, to),
      ...(stream !== undefined && { stream }),
    });
    const end = stream === undefined ? to : text.indexOf('endstream', stream);
    if (end < 0) return undefined;
    start.lastIndex = end;
  }
  return objects;
}

/** Where the dictionary that begins at a place ends, past what is inside its strings. */
function endOfDictionary(text: string, from: number): number | undefined {
  const token = /<<|>>|\(|<[\da-fA-F\s]*>/g;
  token.lastIndex = from;
  let depth = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    if (found[0] === '<<') depth += 1;
    else if (found[0] === '(') token.lastIndex = endOfString(text, token.lastIndex);
    else if (found[0] === '>>') {
      depth -= 1;
      if (depth === 0) return token.lastIndex;
    }
  }
  return undefined;
}

function endOfString(text: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < text.length && depth > 0; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
  }
  return at;
}

/** Numbers of the objects that a dictionary speaks of. */
function referencesIn(dictionary: string): readonly number[] {
  return [...dictionary.matchAll(/(\d{1,10})\s+\d{1,5}\s+R\b/g)].map(([, number]) => Number(number));
}

/** Empties the string that begins at a place. */
function emptyString(bytes: Buffer, text: string, at: number): void {
  const end = text[at] === '(' ? endOfString(text, at + 1) : text.indexOf('>', at) + 1;
  if (end > at + 1) bytes.fill(' ', at + 1, end - 1);
}

/** A number as it is written in the file. */
interface Digits {
  readonly at: number;
  readonly digits: string;
}

/** The objects that are numbers: lengths of streams among them. */
function numbersOf(text: string): ReadonlyMap<string, Digits> {
  const found = text.matchAll(/(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\s+(\d{1,10})\b/g);
  return new Map(
    [...found].map(({ 0: whole, 1: number = '', 2: digits = '', index }) => [
      number,
      { at: index + whole.length - digits.length, digits },
    ]),
  );
}

/** Opens streams and puts others in their place, where these are no longer. */
function createStreams(text: string, clean: Buffer) {
  let budget = mostInflated;
  let numbers: ReadonlyMap<string, Digits> | undefined;
  const lengthOf = ({ dictionary, from }: PdfObject): Digits | undefined => {
    const direct = /\/Length\s+(\d{1,10})(?!\s+\d+\s+R)\b/d.exec(dictionary);
    if (direct !== null) return { at: from + (direct.indices?.[1]?.[0] ?? 0), digits: direct[1] ?? '' };
    numbers ??= numbersOf(text);
    return numbers.get(/\/Length\s+(\d{1,10})\s+\d{1,5}\s+R/.exec(dictionary)?.[1] ?? '');
  };
  return {
    rewrite(object: PdfObject, change: (inside: Buffer) => Buffer): void {
      const { stream, dictionary } = object;
      const length = stream === undefined ? undefined : lengthOf(object);
      const filter = /\/Filter\s*\[?\s*\/(\w+)\s*(?:\]|(?=[/>\s]))/.exec(dictionary)?.[1];
      const isOther = /\/DecodeParms\b/.test(dictionary) || (filter !== undefined && filter !== 'FlateDecode');
      if (stream === undefined || length === undefined || isOther || stream + Number(length.digits) > clean.length)
        return;
      const stored = clean.subarray(stream, stream + Number(length.digits));
      const inside = filter === undefined ? stored : inflate(stored, budget);
      if (inside === undefined) return;
      budget -= inside.length;
      const changed = change(inside);
      const next = filter === undefined ? changed : deflateSync(changed, { level: 9 });
      if (changed === inside || next.length > stored.length) return;
      stored.fill(' ').set(next);
      if (filter !== undefined)
        clean.write(String(next.length).padStart(length.digits.length, '0'), length.at, 'latin1');
    },
  };
}

function inflate(stored: Uint8Array, most: number): Buffer | undefined {
  try {
    return inflateSync(stored, { maxOutputLength: Math.max(most, 1) });
  } catch {
    return undefined;
  }
}

/** What remains of a packet of XMP: of which standard the document is, if it says so. */
function identificationOf(packet: Buffer): Buffer {
  const text = packet.toString('latin1');
  const kept = ['pdfaid:part', 'pdfaid:conformance'].flatMap((name) => {
    const value = new RegExp(`${name}(?:>|\\s*=\\s*["'])\\s*(\\w{1,3})`).exec(text)?.[1];
    return value === undefined ? [] : [`<${name}>${value}</${name}>`];
  });
  if (kept.length === 0) return Buffer.alloc(0);
  return Buffer.from(
    `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">${kept.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`,
  );
}

/** The objects of a stream of objects, those of the document information empty. */
function withoutInformation(inside: Buffer, dictionary: string, information: Set<number>): Buffer {
  const first = Number(/\/First\s+(\d{1,10})/.exec(dictionary)?.[1] ?? 0);
  const text = inside.toString('latin1');
  const header = text.slice(0, first).trim().split(/\s+/).map(Number);
  const starts = header.flatMap((number, index) =>
    index % 2 === 0 ? [[number, first + (header[index + 1] ?? 0)] as const] : [],
  );
  const ofInformation = () => starts.filter(([number]) => information.has(number)).slice(0, mostInside);
  const clean = Buffer.from(inside);
  for (const [, start] of ofInformation()) {
    const part = text.slice(start, start + largestInside);
    const length = part.startsWith('<<') ? endOfDictionary(part, 0) : undefined;
    if (length === undefined) continue;
    for (const named of referencesIn(part.slice(0, length))) information.add(named);
    clean.fill(' ', start + 2, start + length - 2);
  }
  for (const [, start] of ofInformation()) {
    const part = text.slice(start, start + largestInside);
    if (/^(?:\(|<[^<])/.test(part)) emptyString(clean.subarray(start, start + part.length), part, 0);
  }
  return clean.equals(inside) ? inside : clean;
}
