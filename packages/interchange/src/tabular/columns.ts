import {
  type Cents,
  cents,
  fromDayNumber,
  isCivilDate,
  type Json,
  type Label,
  parseEuro,
  toDecimalEuro,
} from '@cartella/core';
import { type RecordDefinition, shapeToJsonSchema } from '@cartella/model';
import { type Loss, loss } from '../loss';

/** A cell that is read: its value, nothing when it is empty, or not what the column wants. */
export type ReadCell = { readonly value: unknown } | 'empty' | 'wrong';

/** A column of a table: one element of a record. */
export interface Column {
  /** Property of the data. */
  readonly name: string;
  readonly header: Label;
  readonly required: boolean;
  readonly read: (cell: string) => ReadCell;
  /** Writes a value as a person would type it in Italian. */
  readonly write: (value: unknown) => string;
}

type Schema = { readonly [keyword: string]: Json };

/** How a kind of value is read from a cell and written into one. */
export type Codec = Pick<Column, 'read' | 'write'>;

const value = (read: unknown): ReadCell => (read === undefined ? 'wrong' : { value: read });

const text: Codec = { read: (cell) => ({ value: cell }), write: String };

/** Days of a spreadsheet: 1 is 1 January 1900, counting a 29 February that never was. */
function fromSerial(cell: string): string | undefined {
  const serial = /^(\d{4,6})(?:,\d+)?$/.exec(cell)?.[1];
  return serial === undefined ? undefined : fromDayNumber(Number(serial) - 25_569);
}

const date: Codec = {
  read: (cell) => {
    const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell) ?? [];
    const iso = year === '' ? cell : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return value(isCivilDate(iso) ? iso : fromSerial(cell));
  },
  write: (day) => String(day).split('-').reverse().join('/'),
};

const money: Codec = {
  read: (cell) => value(parseEuro(cell)),
  write: (amount) => toDecimalEuro(cents(Number(amount)) as Cents).replace('.', ','),
};

const number: Codec = {
  read: (cell) => value(/^-?\d+(?:,\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : undefined),
  write: (amount) => String(amount).replace('.', ','),
};

const truths: Readonly<Record<string, boolean>> = {
  sì: true,
  si: true,
  s: true,
  yes: true,
  '1': true,
  vero: true,
  true: true,
  no: false,
  n: false,
  '0': false,
  falso: false,
  false: false,
};

const boolean: Codec = {
  read: (cell) => value(truths[cell.toLowerCase()]),
  write: (truth) => (truth === true ? 'Sì' : 'No'),
};

function choice(codes: readonly string[], labels: Readonly<Record<string, Label>>): Codec {
  const known = new Map<string, string>();
  for (const code of codes) {
    for (const name of [labels[code]?.en, labels[code]?.it, code])
      if (name !== undefined) known.set(name.toLowerCase(), code);
  }
  return {
    read: (cell) => value(known.get(cell.toLowerCase())),
    write: (code) => labels[String(code)]?.it ?? String(code),
  };
}

/** Codecs of the kinds of value that tables of strangers hold too. */
export const codecs = { boolean, date, money, number, text } as const satisfies Readonly<Record<string, Codec>>;

/** How an element is written in a cell, or nothing when it does not fit in one. */
function codecOf(schema: Schema): Codec | undefined {
  const [first] = (schema['anyOf'] as readonly Schema[] | undefined) ?? [];
  if (first !== undefined) return codecOf({ ...first, 'x-values': schema['x-values'] ?? first['x-values'] ?? {} });
  const values = schema['enum'] as readonly string[] | undefined;
  if (values !== undefined)
    return choice(values, (schema['x-values'] ?? {}) as unknown as Readonly<Record<string, Label>>);
  switch (schema['type']) {
    case 'string':
      return schema['format'] === 'date' ? date : text;
    case 'integer':
    case 'number':
      return schema['x-presentation'] === 'money' ? money : number;
    case 'boolean':
      return boolean;
    default:
      return undefined;
  }
}

/** The columns that a kind of record fits in, and what does not fit in cells. */
export interface TableShape {
  readonly columns: readonly Column[];
  readonly losses: readonly Loss[];
}

/** Makes a table of a kind of record: a column for each element that is a single value, with its Italian label as header. */
export function tableShapeOf(definition: RecordDefinition): TableShape {
  const schema = shapeToJsonSchema(definition.data, 'write', definition);
  const required = new Set(schema['required'] as readonly string[] | undefined);
  const properties = Object.entries(schema['properties'] as Readonly<Record<string, Schema>>);
  const labels = properties.map(([, property]) => (property['x-label'] as unknown as Label | undefined)?.it);
  const columns: Column[] = [];
  const losses: Loss[] = [];
  for (const [name, property] of properties) {
    const codec = codecOf(property);
    const label = (property['x-label'] as unknown as Label | undefined) ?? { it: name, en: name };
    if (codec === undefined) {
      losses.push(
        loss(
          name,
          'È un elenco o un gruppo: non sta in una cella.',
          'It is a list or a group: it does not fit in a cell.',
        ),
      );
      continue;
    }
    if (property['anyOf'] !== undefined) {
      losses.push(
        loss(
          `${name}.absent`,
          'Il motivo dell’assenza non sta in una cella.',
          'The reason of an absence does not fit in a cell.',
        ),
      );
    }
    const isTwice = labels.filter((other) => other === label.it).length > 1;
    const header = isTwice ? { it: `${label.it} (${name})`, en: `${label.en} (${name})` } : label;
    columns.push({ name, header, required: required.has(name), ...codec });
  }
  return { columns, losses };
}
