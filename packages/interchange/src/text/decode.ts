import { refusal } from './refusal';

/** Text or bytes that arrive in pieces, from a file, a socket or memory. */
export type ByteSource = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

const pieceLength = 65_536;

// A document that begins so is UTF-16 or UTF-32, with or without a byte order mark.
function isWide([first, second]: Uint8Array): boolean {
  return (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe) || first === 0 || second === 0;
}

function* piecesOf(chunk: string | Uint8Array): Generator<string | Uint8Array> {
  for (let start = 0; start < chunk.length; start += pieceLength) {
    const end = start + pieceLength;
    yield typeof chunk === 'string' ? chunk.slice(start, end) : chunk.subarray(start, end);
  }
}

/**
 * Turns bytes into text in pieces of bounded length. Only UTF-8 is read.
 *
 * @param issue - Code of the issue that refuses anything else.
 * @throws Refusal on UTF-16, UTF-32 and bytes that are not UTF-8.
 */
export async function* decodeUtf8(source: ByteSource, issue: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (cause) {
      throw refusal(issue, {}, { cause });
    }
  };
  let isFirst = true;
  for await (const chunk of source) {
    for (const piece of piecesOf(chunk)) {
      if (isFirst && typeof piece !== 'string' && isWide(piece)) throw refusal(issue);
      isFirst = false;
      yield typeof piece === 'string' ? piece : decode(piece);
    }
  }
  yield decode();
}
