import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases } from '../../test/databases';
import { recordOf } from '../../test/fixtures';
import { stripJpeg, stripPng } from './strip';

const segment = (marker: number, text: string) => {
  const body = Buffer.from(text);
  return Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);
};
const picture = Buffer.from([0xff, 0xda, 0, 4, 1, 2, 9, 9, 0xff, 0xd9]);
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, 'JFIF'),
  segment(0xe1, 'Exif 45.07N 7.68E'),
  segment(0xfe, 'di Ada'),
  picture,
]);
const chunk = (type: string, text: string) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, Buffer.from(type + text), Buffer.alloc(4)]);
};
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', '0123456789abc'),
  chunk('tEXt', 'Author di Ada'),
  chunk('IDAT', 'pixel'),
  chunk('IEND', ''),
]);
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');

test('where a picture was taken and by whom is taken out of it, and the picture stays', () => {
  expect(stripJpeg(jpeg).toString()).not.toMatch(/Exif|Ada/);
  expect(Buffer.from(stripJpeg(jpeg)).includes(picture)).toBe(true);
  expect(Buffer.from(stripPng(Buffer.concat([png, Buffer.from('di Ada')]))).toString('latin1')).not.toContain('Ada');
  expect(Buffer.from(stripPng(png)).includes('pixel')).toBe(true);
});

test('no bytes, however broken, stop the stripping or make it grow', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (tail) => {
      for (const [strip, start] of [
        [stripJpeg, jpeg.subarray(0, 2)],
        [stripPng, png.subarray(0, 8)],
      ] as const) {
        const content = Buffer.concat([start, tail]);
        expect(strip(content).length).toBeLessThanOrEqual(content.length);
      }
    }),
    { numRuns: 2000 },
  );
});

onBothDatabases('documents', ({ records, asSuperuser }) => {
  const setting = async (sensitivity: 'special' | 'sealed' = 'special') => {
    const context = contextOf(newId());
    const entry = recordOf('diary-entry', {} as never, { sensitivity });
    await records().transaction(context, (tx) => tx.put(entry, { expectedVersion: 0 }));
    const attach = (content: Uint8Array, by = context) =>
      records().transaction(by, (tx) => tx.attach(entry.id, 'Relazione', content));
    return { context, entry, attach };
  };

  test('a document comes back byte for byte, with its type and digest, to who may read its record', async () => {
    const { context, entry, attach } = await setting();
    const attached = await attach(pdf);
    if (!attached.ok) throw new Error(JSON.stringify(attached));
    const { id } = attached.value;
    const read = await records().transaction(context, (tx) => tx.document(id));
    expect(Buffer.from(read?.content ?? [])).toEqual(pdf);
    expect(read?.facts).toMatchObject({
      mediaType: 'application/pdf',
      digest: createHash('sha256').update(pdf).digest('hex'),
    });
    expect(await records().transaction(context, (tx) => tx.documents(entry.id))).toEqual([attached.value]);
    for (const stranger of [contextOf(context.enteId), contextOf(newId())]) {
      expect(await records().transaction(stranger, (tx) => tx.document(id))).toBeUndefined();
      expect(await records().transaction(stranger, (tx) => tx.documents(entry.id))).toEqual([]);
      expect(await attach(pdf, stranger)).toMatchObject({ ok: false, issues: [{ code: 'access.denied' }] });
    }
  });

  test('what is too large, empty or of another type is refused, whatever its name', async () => {
    const { attach } = await setting();
    const codes = async (content: Uint8Array) => {
      const result = await attach(content);
      return result.ok ? [] : result.issues.map(({ code }) => code);
    };
    expect(await codes(Buffer.alloc(0))).toEqual(['document.size', 'document.type']);
    expect(await codes(Buffer.concat([pdf, Buffer.alloc(20 * 1_048_576)]))).toEqual(['document.size']);
    expect(await codes(Buffer.from('<script>alert(1)</script>'))).toEqual(['document.type']);
    const archive = Buffer.from(`PK\u0005\u0006${'\0'.repeat(18)}`, 'latin1');
    expect(await codes(Buffer.concat([pdf, archive]))).toEqual(['document.mixed']);
  });

  test('pictures are kept without their metadata, and nothing of a document can be changed', async () => {
    const { context, attach } = await setting();
    await attach(jpeg);
    const [row] = await asSuperuser<{ content: Uint8Array }>(
      `select content from cartella.document where ente_id = '${context.enteId}'`,
    );
    expect(Buffer.from(row?.content ?? []).toString('latin1')).not.toMatch(/Exif|Ada/);
    await expect(asSuperuser(`update cartella.document set title = 'altro'`)).rejects.toMatchObject({
      code: 'CS001',
    });
  });

  test('a sealed record takes documents only from who has it open, and keeps them encrypted', async () => {
    const { context, entry, attach } = await setting('sealed');
    expect(await attach(pdf)).toMatchObject({ ok: false });
    const second = { ...context, operatorId: newId() };
    const request = await records().transaction(context, (tx) =>
      tx.requestOpening(entry.id, { act: 'Decreto 1', reason: 'prova' }),
    );
    await records().transaction(second, (tx) => tx.agreeToOpening(request.ok ? request.value : ''));
    const attached = await attach(pdf);
    const id = attached.ok ? attached.value.id : '';
    const [row] = await asSuperuser<{ content: Uint8Array }>(
      `select content from cartella.document where id = '${id}'`,
    );
    expect(Buffer.from(row?.content ?? []).includes('%PDF')).toBe(false);
    expect(Buffer.from((await records().transaction(context, (tx) => tx.document(id)))?.content ?? [])).toEqual(pdf);
    expect(await records().transaction(second, (tx) => tx.document(id))).toBeUndefined();
  });
});
