import type { Label } from '@cartella/core';
import { type Cartella, fieldsOf, type NamedField } from '@cartella/profile';
import { heading, leaf, optionsOf, type PagePoint, rulesOf } from './page-point';

/** What a page shows of some kinds of record that a profile can change: their fields down to the options, and their rules. */
export function pointsOfRecords(cartella: Cartella, kinds: readonly string[]): readonly PagePoint[] {
  return kinds.flatMap((kind) => {
    const record = cartella.records[kind];
    if (record === undefined) return [];
    const fields = fieldsOf(record.write);
    const top = fields.filter(({ path }) => aboveOf(path, fields) === undefined);
    return [
      {
        point: `records/${kind}`,
        label: record.label,
        parts: top.map((field) => pointsOfField(cartella, kind, field, fields)),
      },
      ...rulesOf(cartella, kind),
    ];
  });
}

function pointsOfField(cartella: Cartella, kind: string, field: NamedField, all: readonly NamedField[]): PagePoint {
  const { path, schema } = field;
  const [name = path] = path.split('.').slice(-1);
  const inner = all.filter((other) => aboveOf(other.path, all) === path);
  return {
    point: `records/${kind}/${path}`,
    label: (schema['x-label'] as Label | undefined) ?? { it: name, en: name },
    parts: [...optionsOf(cartella, schema), ...inner.map((other) => pointsOfField(cartella, kind, other, all))],
  };
}

/** The nearest field that a field is inside of. */
function aboveOf(path: string, all: readonly NamedField[]): string | undefined {
  const names = path.split('.');
  const above = names.slice(1).map((_, index) => names.slice(0, index + 1).join('.'));
  return above.findLast((name) => all.some((field) => field.path === name));
}

/** What a list of work shows: each procedure with its steps, its states and its deadlines. */
export function pointsOfWork({ procedures }: Cartella): readonly PagePoint[] {
  return Object.values(procedures).map(({ id, label, steps, states, deadlines }) => ({
    point: `procedures/${id}`,
    label,
    parts: [
      heading('Passi', 'Steps', named(`procedures/${id}/steps`, steps)),
      heading('Stati', 'States', named(`procedures/${id}/states`, states)),
      heading('Scadenze', 'Deadlines', named(`procedures/${id}/deadlines`, deadlines)),
    ],
  }));
}

/** The instruments, the decisions or the indicators of the cartella. */
export function pointsOfDefinitions(
  cartella: Cartella,
  what: 'instruments' | 'decisions' | 'indicators',
): readonly PagePoint[] {
  return named(what, Object.values(cartella[what]));
}

/** Who may open what: what everybody is denied, how long an emergency access lasts, when a case is handed over. */
export function pointsOfAccess({ policy: { denials } }: Cartella): readonly PagePoint[] {
  return [
    heading('Regole di accesso', 'Rules of access', [
      leaf('policy/glassHours', { it: 'Ore di un accesso in emergenza', en: 'Hours of an emergency access' }),
      leaf('policy/handOverDays', { it: 'Giorni dopo un passaggio', en: 'Days after a hand-over' }),
      ...denials.map(({ id }) => leaf(`policy/denials/${id}`, { it: `Divieto: ${id}`, en: `Denial: ${id}` })),
    ]),
  ];
}

function named(at: string, items: readonly { readonly id: string; readonly label: Label }[]): PagePoint[] {
  return items.map(({ id, label }) => leaf(`${at}/${id}`, label));
}
