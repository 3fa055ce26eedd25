import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Attachment, AttachmentSchema, checkAttachment } from '.';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'));
const described = (bytes: Uint8Array, mediaType: Attachment['mediaType']): Attachment => ({
  id: '01980000-0000-7000-8000-000000000001',
  name: 'prova',
  mediaType,
  bytes: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const codesOf = async (bytes: Uint8Array<ArrayBuffer>, attachment: Attachment): Promise<string[]> =>
  (await checkAttachment(attachment, bytes)).map(({ code }) => code);

describe('A file that goes with a message', () => {
  it.each([
    ['application/pdf', '%PDF-1.7'],
    ['application/pkcs7-mime', '0\u0082'],
    ['application/pkcs7-mime', '-----BEGIN PKCS7-----'],
    ['image/jpeg', '\u00ff\u00d8\u00ff\u00e0'],
    ['image/png', '\u0089PNG\r\n\u001a\n'],
    ['text/plain', 'testo'],
  ] as const)('is taken when it is what it says to be: %s', async (mediaType, text) => {
    const bytes = bytesOf(text);
    expect(await codesOf(bytes, described(bytes, mediaType))).toEqual([]);
  });

  it('is refused when it is an archive, whatever it says, without being opened', async () => {
    const bomb = Uint8Array.from(gzipSync(Buffer.alloc(10_000_000)));
    for (const bytes of [
      bomb,
      bytesOf('PK\u0003\u0004'),
      bytesOf('7z\u00bc\u00af'),
      bytesOf('Rar!'),
      bytesOf('BZh9'),
    ]) {
      for (const mediaType of ['application/pdf', 'text/plain'] as const) {
        expect(await codesOf(bytes, described(bytes, mediaType))).toEqual(['attachment.archive']);
      }
    }
  });

  it('is refused when it is of another type, another length or another content', async () => {
    const bytes = bytesOf('<script>');
    expect(await codesOf(bytes, described(bytes, 'application/pdf'))).toEqual(['attachment.type']);
    expect(await codesOf(bytesOf('a\u0000b'), described(bytesOf('a\u0000b'), 'text/plain'))).toEqual([
      'attachment.type',
    ]);
    expect(await codesOf(bytesOf('%PDF-1.8'), described(bytesOf('%PDF-1.7'), 'application/pdf'))).toEqual([
      'attachment.digest',
    ]);
    expect(await codesOf(bytesOf('%PDF-'), described(bytesOf('%PDF-1.7'), 'application/pdf'))).toEqual([
      'attachment.size',
    ]);
  });

  it('is described in bounds', () => {
    const sound = described(bytesOf('testo'), 'text/plain');
    expect(AttachmentSchema.safeParse({ ...sound, content: 'dGVzdG8=' }).success).toBe(true);
    for (const change of [
      { bytes: 0 },
      { bytes: 20_000_001 },
      { mediaType: 'application/zip' },
      { content: 'non base 64!' },
      { sha256: 'x' },
    ]) {
      expect(AttachmentSchema.safeParse({ ...sound, ...change }).success).toBe(false);
    }
  });
});
