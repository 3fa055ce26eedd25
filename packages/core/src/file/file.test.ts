import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFile, mediaTypeOf } from '.';

const bytes = (...parts: (string | readonly number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((each) => each.charCodeAt(0)) : [...part])),
  );
const number = (value: number) => [(value >>> 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255];
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = (width: number, height: number) =>
  bytes(pngStart, number(13), 'IHDR', number(width), number(height), 'end');
const jpeg = (width: number, height: number) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    [0xff, 0xc2, 0, 11, 8],
    number(height).slice(2),
    number(width).slice(2),
    '....',
  );
const pdf = bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
const zipEnd = bytes('PK\u0005\u0006', new Array<number>(16).fill(0), [4, 0], 'nota');
const codes = (content: Uint8Array) => {
  const checked = checkFile(content, { megabytes: 1 });
  return checked.ok ? checked.value : checked.issues.map(({ code }) => code);
};

describe('a file that somebody attaches', () => {
  it('is known by its bytes and not by its name', () => {
    expect([pdf, jpeg(10, 10), png(10, 10)].map(codes)).toEqual(['application/pdf', 'image/jpeg', 'image/png']);
    for (const other of ['<html>', 'MZ\u0090', 'PK\u0003\u0004', '%PD', 'GIF89a'])
      expect([mediaTypeOf(bytes(other)), codes(bytes(other))]).toEqual([undefined, ['document.type']]);
  });

  it('is refused when it is empty or too large, with all that is wrong at once', () => {
    expect(codes(new Uint8Array())).toEqual(['document.size', 'document.type']);
    expect(codes(bytes('x'.repeat(1_048_577)))).toEqual(['document.size', 'document.type']);
  });

  it('is refused when a few bytes hold a picture that no memory does', () => {
    expect(codes(png(60_000, 60_000))).toEqual(['document.picture']);
    expect(codes(jpeg(65_000, 65_000))).toEqual(['document.picture']);
    expect(codes(png(8_000, 6_000))).toBe('image/png');
  });

  it('is refused when it is two files in one', () => {
    for (const front of [pdf, png(10, 10), jpeg(10, 10)])
      expect(codes(new Uint8Array([...front, ...zipEnd]))).toEqual(['document.mixed']);
    expect(codes(new Uint8Array([...pdf, ...zipEnd, 1]))).toBe('application/pdf');
  });

  it('never stops the check, however broken', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(pngStart, [0xff, 0xd8, 0xff], [...pdf]),
        fc.uint8Array({ maxLength: 200 }),
        (start, tail) => {
          expect(() => codes(new Uint8Array([...start, ...tail]))).not.toThrow();
        },
      ),
    );
  });
});
