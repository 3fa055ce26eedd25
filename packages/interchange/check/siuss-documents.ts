import type { SiussDocument } from '../src/siuss/flow';
import { identificazioneFlusso, layouts, type SiussFlow, type SiussRecords } from '../src/siuss/layout';
import type { ElementTable, ValueType } from '../src/siuss/table';
import type { Random } from './random';

// Letters that exercise escaping, accents and characters outside the basic plane.
const letters = [...'ABCDEFGHIJabcdefghij àèéìòù’\'"&<>-.,/0123456789€😀'];

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.below(10)).join('');
const capitals = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.pick([...'ABCDEFGHLMNPRSTZ'])).join('');

/** Texts of the patterns that the layouts use. */
const byPattern: readonly (readonly [RegExp, (random: Random) => string])[] = [
  [
    /\{6\}/,
    (random) =>
      random.chance(0.1)
        ? `${digits(random, 11)}${' '.repeat(random.below(6))}`
        : `${capitals(random, 6)}${digits(random, 2)}A${digits(random, 2)}H${digits(random, 2)}L${capitals(random, 1)}`,
  ],
  [/\[\/\]/, (random) => `${String(1 + random.below(12)).padStart(2, '0')}/20${digits(random, 2)}`],
  [/\{6\}\)$/, (random) => digits(random, 6)],
  [/\{4\}/, (random) => digits(random, 4)],
  [/\{3\}/, (random) => digits(random, 3)],
  [/\{2\}/, (random) => digits(random, 2)],
];

function textOf(type: Extract<ValueType, { kind: 'text' }>, random: Random): string {
  if (type.pattern === '([0-9]{6})') return digits(random, 6);
  const made = byPattern.find(([form]) => type.pattern !== undefined && form.test(type.pattern));
  if (made !== undefined) return made[1](random);
  const [min, max] = [type.min ?? 0, type.max ?? 40];
  const length = random.chance(0.2) ? random.pick([min, max]) : min + random.below(Math.min(max - min, 20) + 1);
  return Array.from({ length }, () => random.pick(letters)).join('');
}

function randomValue(type: ValueType, random: Random): string | number {
  switch (type.kind) {
    case 'text':
      return textOf(type, random);
    case 'code':
      return random.pick(Object.keys(type.codes));
    case 'integer':
      return (type.min ?? 1) + random.below((type.max ?? 100) - (type.min ?? 1) + 1);
    case 'date':
      return `20${digits(random, 2)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
    case 'amount':
      return random.below(1_000_000);
    case 'hours':
      return random.below(40_000);
  }
}

/** Makes a record that a table accepts; optional parts are there about half of the times. */
export function randomRecord(table: ElementTable, random: Random): unknown {
  if (table.text !== undefined) return randomValue(table.text, random);
  const record: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(table.attributes)) {
    if (field.required || random.chance(0.5)) record[name] = randomValue(field.type, random);
  }
  for (const [name, { element, min, max }] of Object.entries(table.children)) {
    const count = Math.min(max, min + random.below(3));
    if (count === 0) continue;
    record[name] =
      max === 1 ? randomRecord(element, random) : Array.from({ length: count }, () => randomRecord(element, random));
  }
  return record;
}

/** Makes a flow that its layout accepts. */
export function randomDocument<F extends SiussFlow>(flow: F, random: Random): SiussDocument<F> {
  const records = Array.from(
    { length: 1 + random.below(3) },
    () => randomRecord(layouts[flow].record, random) as SiussRecords[F],
  );
  return { flow, header: randomRecord(identificazioneFlusso, random) as SiussDocument['header'], records };
}
