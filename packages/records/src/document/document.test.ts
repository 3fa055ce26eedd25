import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases } from '../../test/databases';
import { recordOf } from '../../test/fixtures';
import { stripJpeg, stripMetadata, stripPng } from './strip';

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

/** A PDF made of objects; what reads it follows offsets, so the stripped one must be as long. */
const pdfOf = (...objects: readonly (string | Buffer)[]) =>
  Buffer.concat(
    ['%PDF-1.7\n', ...objects, 'trailer\n<</Size 9 /Root 1 0 R /Info 4 0 R>>\n%%EOF\n'].map((part) =>
      Buffer.from(part),
    ),
  );
const streamOf = (number: number, dictionary: string, content: Buffer, length = String(content.length)) =>
  Buffer.concat([
    Buffer.from(`${number} 0 obj\n<<${dictionary} /Length ${length}>>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
const page = streamOf(3, '', Buffer.from('BT (Corpo di Ada) Tj ET'));
const outline = '5 0 obj\n<</Title (Segnalibro) /Parent 1 0 R>>\nendobj\n';
const packet = (more = '') =>
  Buffer.from(
    `<?xpacket begin=""?><x:xmpmeta><dc:creator>Zora Fittizia</dc:creator><xmp:CreatorTool>Programma di Zora</xmp:CreatorTool>${more}${' '.repeat(400)}</x:xmpmeta><?xpacket end="w"?>`,
  );
const strippedPdf = (content: Buffer) => Buffer.from(stripMetadata(content, 'application/pdf'));

test('who made a PDF, when and with what is taken out of it, wherever it is written, and nothing moves', () => {
  const body = '<</Author (Zora \\(la\\) Fittizia) /Company <5A6F7261> /CreationDate 7 0 R>>';
  const named = '7 0 obj\n(di Zora)\nendobj\n';
  const inside = `4 0 7 ${body.length + 1} ${body} (di Zora)`;
  const first = inside.indexOf('<<');
  const packed = deflateSync(Buffer.from(inside), { level: 1 });
  const compressed = deflateSync(packet(), { level: 1 });
  const xmp = '/Type /Metadata /Subtype /XML';
  const sources = {
    plain: pdfOf(page, outline, `4 0 obj\n${body}\nendobj\n`, named, streamOf(6, xmp, packet())),
    compressed: pdfOf(
      page,
      outline,
      streamOf(8, `/Type /ObjStm /N 2 /First ${first} /Filter /FlateDecode`, packed, '2 0 R'),
      `2 0 obj\n${packed.length}\nendobj\n`,
      streamOf(6, `${xmp} /Filter [/FlateDecode]`, compressed),
    ),
  };
  for (const [name, source] of Object.entries(sources)) {
    const clean = strippedPdf(source);
    expect(clean.length, name).toBe(source.length);
    for (const kept of ['BT (Corpo di Ada) Tj ET', '/Title (Segnalibro)', '/Root 1 0 R'])
      expect(clean.indexOf(kept), `${name} ${kept}`).toBe(source.indexOf(kept));
    const opened = [...clean.toString('latin1').matchAll(/stream\n(x[\s\S]*?)\nendstream/g)].map(([, data = '']) =>
      inflateSync(Buffer.from(data, 'latin1')).toString('latin1'),
    );
    expect(opened).toHaveLength(name === 'plain' ? 0 : 2);
    expect(clean.toString('latin1') + opened.join(), name).not.toMatch(/Zora|5A6F7261/);
  }
  expect(Number(/2 0 obj\n(\d+)/.exec(strippedPdf(sources.compressed).toString('latin1'))?.[1])).toBeLessThan(
    packed.length,
  );
});

test('a PDF/A stays one, and a PDF that is signed, encrypted or unreadable stays as it came', () => {
  const archival = packet('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
  const clean = strippedPdf(pdfOf(page, streamOf(6, '/Type /Metadata', archival))).toString('latin1');
  expect(clean).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
  expect(clean).not.toContain('Zora');
  const info = '4 0 obj\n<</Author (Zora)>>\nendobj\n';
  for (const object of [
    '8 0 obj\n<</Type /Sig /ByteRange [0 10 20 30] /Contents <00>>>\nendobj\n',
    '8 0 obj\n<</Type /XRef /Encrypt 9 0 R>>\nendobj\n',
    '8 0 obj\n<</Never (closed',
  ]) {
    const source = pdfOf(info, page, object);
    expect(strippedPdf(source).equals(source), object).toBe(true);
  }
  expect(strippedPdf(pdfOf(info, page)).includes('Zora')).toBe(false);
});

test('no PDF, however it is made, stops the stripping or takes it long', () => {
  const bomb = deflateSync(Buffer.alloc(60_000_000));
  const many = Array.from(
    { length: 20_000 },
    () => '4 0 obj\n<</Type /ObjStm /First 9 /Length 2 0 R /Filter /FlateDecode>>\nstream\nx\nendstream\n',
  );
  const sources = [
    pdfOf(streamOf(4, '/Type /ObjStm /First 10 /Filter /FlateDecode', bomb)),
    pdfOf(...many),
    pdfOf('4 0 obj\n', '<<'.repeat(1_000_000)),
    pdfOf('4 0 obj '.repeat(300_000)),
    pdfOf(streamOf(8, '/Type /ObjStm /First 900000', Buffer.from('4 900000 '.repeat(100_000) + '<<'.repeat(100_000)))),
  ];
  const started = performance.now();
  for (const source of sources) expect(strippedPdf(source).length).toBe(source.length);
  expect(performance.now() - started).toBeLessThan(5000);
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
