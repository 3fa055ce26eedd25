import { deflateRawSync } from 'node:zlib';
import type { Issue } from '@cartella/core';
import { type RecordKind, recordDefinition, recordKinds } from '@cartella/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomData } from '../../check/cases';
import { withoutLosses } from '../../check/losses';
import { seededRandom } from '../../check/random';
import {
  neutralise,
  readCsv,
  readTable,
  readXlsx,
  restore,
  type TableEvent,
  tableShapeOf,
  toTable,
  writeCsv,
  writeXlsx,
} from '.';

async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  const gathered: T[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
}

const cellsOf = (events: readonly TableEvent[]): unknown[] =>
  events.map((event) => (event.kind === 'row' ? event.cells : event.issues.map(({ code }) => code)));
const csv = async (text: string, limits?: Parameters<typeof readCsv>[1]): Promise<unknown[]> =>
  cellsOf(await gather(readCsv([text], limits)));

describe('CSV', () => {
  it('comes back as it was written, whatever the cells, the separator and the pieces it is read in', async () => {
    const cell = fc
      .string({ unit: 'binary', maxLength: 12 })
      .filter((text) => text.isWellFormed() && restore(text) === text);
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(';', ',', '\t'),
        fc.integer({ min: 1, max: 7 }),
        async (table, separator, size) => {
          const headers = ['uno', 'due', 'tre', 'quattro'];
          const text = [...writeCsv([headers, ...table], { separator })].join('');
          const bytes = new TextEncoder().encode(text);
          const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
            bytes.subarray(index * size, (index + 1) * size),
          );
          const events = await gather(readCsv(pieces));
          const read = events.map((event) => (event.kind === 'row' ? event.cells.map(restore) : []));
          expect(read).toEqual([headers, ...table]);
        },
      ),
    );
  });

  it('is read with any usual separator, end of line and mark, and tells the line of each row', async () => {
    expect(await csv('\uFEFFa;b\r\n"x;1";\r\n\r\n"due\nrighe";"con ""virgolette"""')).toEqual([
      ['a', 'b'],
      ['x;1', ''],
      ['due\nrighe', 'con "virgolette"'],
    ]);
    expect(await csv('a,b;c,d\n1,2;3,4\n')).toEqual([
      ['a', 'b;c', 'd'],
      ['1', '2;3', '4'],
    ]);
    const events = await gather(readCsv(['a;b\n"x\ny";1\n\nz;2\n']));
    expect(events.map((event) => event.kind === 'row' && event.line)).toEqual([1, 2, 5]);
  });

  it.each([
    ['a quote that never closes', 'a;b\n"x;1\n', [['a', 'b'], ['table.unclosed-quote']]],
    ['a quote in the middle of a cell', 'a;b\nx"y;1\n', [['a', 'b'], ['table.stray-quote']]],
    ['something after a closed quote', 'a;b\n"x"y;1\n', [['a', 'b'], ['table.stray-quote']]],
    ['nothing', '', []],
  ])('with %s', async (_, text, expected) => {
    expect(await csv(text)).toEqual(expected);
  });

  it('is refused when it is not UTF-8 or exceeds its limits', async () => {
    expect(cellsOf(await gather(readCsv([Uint8Array.of(0x61, 0x3b, 0xe0, 0x0a)])))).toEqual([['table.encoding']]);
    expect(await csv(`a;${'x'.repeat(50)}\n`, { columns: 9, cell: 20, rows: 9 })).toEqual([['table.too-large']]);
    expect(await csv(';'.repeat(20), { columns: 9, cell: 90, rows: 9 })).toEqual([['table.too-large']]);
    expect((await csv('a\n'.repeat(5), { columns: 9, cell: 20, rows: 3 })).at(-1)).toEqual(['table.too-large']);
  });
});

describe('A cell', () => {
  it.each(['=1+1', '+SUM(A1)', '-2+3', '@cmd', '\t=1', ' =1', '＝1', "'=1", '|calc', '\r=1'])(
    'that a spreadsheet would run is kept quiet: %j',
    (text) => {
      expect(neutralise(text)).toBe(`'${text}`);
      expect(restore(neutralise(text))).toBe(text);
    },
  );

  it.each(['Rossi', '-12,50', '+39', '12.5', 'a=b', "l'aquila", ''])(
    'that is only text or a number stays: %j',
    (text) => {
      expect(neutralise(text)).toBe(text);
      expect(restore(text)).toBe(text);
    },
  );
});

describe('A workbook', () => {
  it('comes back as it was written, formulas being texts', async () => {
    const rows = [
      ['Nome', 'Importo'],
      ['=1+1', '  spazi  '],
      ['àè<>&"😀', ''],
      ['', 'ultimo'],
    ];
    const events = await gather(
      readXlsx(
        writeXlsx([
          { name: 'Erogazioni: 2026/1', rows },
          { name: 'Altro', rows: [['x']] },
        ]),
      ),
    );
    expect(cellsOf(events)).toEqual([['Nome', 'Importo'], ['=1+1', '  spazi  '], ['àè<>&"😀'], ['', 'ultimo']]);
  });

  it('keeps numbers as numbers', async () => {
    const events = await gather(readXlsx(writeXlsx([{ name: 'x', rows: [[1234.5, 46_000]] }])));
    expect(cellsOf(events)).toEqual([['1234,5', '46000']]);
  });

  it('is the same bytes for the same content', () => {
    const sheets = [{ name: 'x', rows: [['a']] }];
    expect(writeXlsx(sheets)).toEqual(writeXlsx(sheets));
  });

  /** Rewrites a workbook with one file packed by another hand. */
  function withPacked(content: Uint8Array): Uint8Array<ArrayBuffer> {
    const name = new TextEncoder().encode('xl/workbook.xml');
    const packed = deflateRawSync(content);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(30 + name.length + packed.length, 16);
    return Uint8Array.from(Buffer.concat([header, name, packed, central, name, end]));
  }

  it('that unfolds without end is stopped', async () => {
    const bomb = withPacked(Buffer.concat([Buffer.from('<workbook>'), Buffer.alloc(50_000_000, 0x20)]));
    expect(bomb.length).toBeLessThan(100_000);
    const limits = { columns: 9, cell: 90, rows: 9, bytes: 1_000_000, files: 9 };
    expect(cellsOf(await gather(readXlsx(bomb, limits)))).toEqual([['workbook.too-large']]);
  });

  it('that is not one is refused, and never crashes the reader', async () => {
    const sound = writeXlsx([
      {
        name: 'x',
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
      },
    ]);
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array(100),
      Uint8Array.from(Buffer.from('PK\u0003\u0004')),
      sound.slice(0, -30),
      withPacked(Buffer.from('<!DOCTYPE a><workbook/>')),
    ]) {
      const codes = cellsOf(await gather(readXlsx(bytes))).at(-1);
      expect([['workbook.not-a-workbook'], ['xml.doctype']]).toContainEqual(codes);
    }
    for (let at = 0; at < sound.length; at += 7) {
      const damaged = sound.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      await gather(readXlsx(damaged));
    }
  });
});

describe('A table of records', () => {
  const kinds = Object.keys(recordKinds) as RecordKind[];

  it.each(kinds)('of kind %s comes back but for what is declared, through CSV and through a workbook', async (kind) => {
    const { columns, losses } = tableShapeOf(recordDefinition(kind) as never);
    const data = Array.from(
      { length: 8 },
      (_, seed) => randomData(kind, seededRandom(seed + 1)) as Record<string, unknown>,
    );
    const kept = data.map((record) => {
      const flat = withoutLosses(record, losses) as Record<string, unknown>;
      return Object.fromEntries(
        Object.entries(flat)
          .filter(([, value]) => typeof value !== 'object')
          .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
      );
    });
    const rows = [...toTable(data, columns)];
    for (const events of [readCsv(writeCsv(rows)), readXlsx(writeXlsx([{ name: kind, rows }]))]) {
      const records = (await gather(readTable(events, columns))).flatMap((event) =>
        event.kind === 'record' ? [event.data] : [],
      );
      expect(records).toEqual(kept.filter((record) => Object.keys(record).length > 0));
    }
  });

  const shape = tableShapeOf(recordDefinition('erogazione') as never);
  const headers = shape.columns.map(({ header }) => header.it);
  const id = '01980000-0000-7000-8000-000000000001';
  const sound: Record<string, string> = {
    'Prestazione SIUSS': 'A2.07',
    Carattere: 'Occasionale',
    'Data dell’erogazione': '10/02/2026',
    Importo: '1.234,50',
    'Sottoposta a prova dei mezzi': 'sì',
  };
  for (const { name, header } of shape.columns)
    if (name === 'interventoId' || name === 'personId') sound[header.it] = id;
  const read = async (row: Record<string, string>) =>
    gather(readTable(readCsv(writeCsv([headers, headers.map((header) => row[header] ?? '')])), shape.columns));
  const told = (issues: readonly Issue[]): string[] => issues.map(({ code, path }) => `${code} ${path.join('/')}`);

  it('is read in the words of people', async () => {
    expect((await read(sound)).at(-1)).toMatchObject({
      line: 2,
      issues: [],
      data: { siussCode: 'A2.07', frequency: 'once', date: '2026-02-10', amount: 123_450, meansTested: true },
    });
    expect(
      (await read({ ...sound, Carattere: 'once', 'Data dell’erogazione': '46063', Importo: '7' })).at(-1),
    ).toMatchObject({ data: { date: '2026-02-10', amount: 700, frequency: 'once' } });
  });

  it('tells what is wrong in each row, by line and header, without the value', async () => {
    const record = (
      await read({ ...sound, 'Data dell’erogazione': '30/02/2026', Importo: 'segreto', Carattere: '' })
    ).at(-1);
    expect(told(record?.issues ?? [])).toEqual([
      'table.empty-cell 2/Carattere',
      'table.wrong-cell 2/Data dell’erogazione',
      'table.wrong-cell 2/Importo',
    ]);
    expect(JSON.stringify(record?.issues)).not.toContain('segreto');
  });

  it('is refused whole when a column that it needs is missing or comes twice', async () => {
    const bare = await gather(readTable(readCsv(['Importo;Importo\n1;2\n']), shape.columns));
    expect(bare).toHaveLength(1);
    expect(told(bare[0]?.issues ?? [])).toContain('table.missing-column 1/Carattere');
    expect(told(bare[0]?.issues ?? [])).toContain('table.twice-column 1/Importo');
  });

  it('notes columns that it does not know and cells beyond the last column', async () => {
    const row = [...headers.map((header) => sound[header] ?? ''), 'x', 'y'];
    const events = await gather(readTable(readCsv(writeCsv([[...headers, 'Boh'], row])), shape.columns));
    expect(events.flatMap(({ issues }) => told(issues))).toEqual([
      `table.unknown-column 1/${headers.length + 1}`,
      'table.extra-cells 2',
    ]);
  });
});
