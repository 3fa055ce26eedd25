import { formatEuro } from '@cartella/core';
import type { Shareable } from '@cartella/forms-react/referral';
import { type ModelRecord, type RecordKind, recordDefinition, toJsonSchema } from '@cartella/model';
import { type DictionaryRow, dictionaryRows } from '@cartella/model/dictionary';
import type { CaseView } from '@cartella/server';
import type { CartellaView } from '@cartella/server/client';
import { longDate } from '../person-name';

/** Of a person leaves what whoever receives them needs in order to meet them. */
const ofPerson = ['familyName', 'givenName', 'alias', 'taxCode', 'dateOfBirth', 'language', 'contactPoints'];

/** Kinds that never leave with a referral: the referral itself, and what is the ente's own. */
const staying: readonly string[] = ['referral', 'cartella-sociale', 'privacy-notice', 'consent'];

/** What of a case may leave with a referral: every record line by line, as whoever receives it will read it. */
export function shareableOf(view: CaseView, { vocabularies }: Pick<CartellaView, 'vocabularies'>): Shareable[] {
  const records = [...(view.person === undefined ? [] : [view.person]), ...view.records].filter(
    ({ kind, sensitivity }) => sensitivity !== 'sealed' && !staying.includes(kind),
  );
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const definition = recordDefinition(kind);
    if (definition === undefined) return [];
    const rows = leaves(dictionaryRows(toJsonSchema(definition, 'read')));
    const some = records
      .filter((record) => record.kind === kind)
      .map((record) => ({ id: record.id, lines: linesOf(record, rows, vocabularies) }))
      .filter(({ lines }) => lines.length > 0);
    const norm = definition.norm ?? definition.legalBasis?.norm;
    const basis = [norm?.article, norm?.citation].filter(Boolean).join(', ');
    return some.length === 0
      ? []
      : [{ kind, label: definition.label.it, records: some, ...(basis !== '' && { basis }) }];
  });
}

/** Elements that hold a value, with the names of those that they are inside. */
function leaves(rows: readonly DictionaryRow[]): readonly (DictionaryRow & { readonly name: string })[] {
  const data = rows.filter(({ path }) => path.startsWith('data.'));
  const isInside = (inner: string, outer: string) => inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[].`);
  return data
    .filter(({ path }) => !data.some((other) => isInside(other.path, path)))
    .filter(({ references, path }) => references === undefined && !/(?:^|\.)id$/.test(path))
    .map((row) => ({
      ...row,
      name: [...data.filter((outer) => isInside(row.path, outer.path)), row].map(({ label }) => label.it).join(', '),
    }));
}

function linesOf(
  record: ModelRecord,
  rows: ReturnType<typeof leaves>,
  vocabularies: CartellaView['vocabularies'],
): readonly (readonly [string, string])[] {
  const data = outgoing(record);
  return rows.flatMap(({ path, name, ...row }) => {
    const values = valuesAt(data, path.split('.').slice(1))
      .map((value) => say(value, row, vocabularies))
      .filter((value) => value !== '');
    return values.length === 0 ? [] : [[name, values.join('; ')] as const];
  });
}

/** What of a record goes out: passages of the diary that are reserved and secret contacts stay. */
function outgoing(record: ModelRecord): unknown {
  const isOpen = (item: object) =>
    !('reserved' in item && item.reserved) && !('confidential' in item && item.confidential);
  const parts = Object.entries(record.data as Readonly<Record<string, unknown>>)
    .filter(([name]) => record.kind !== ('person' satisfies RecordKind) || ofPerson.includes(name))
    .map(([name, value]) => [
      name,
      Array.isArray(value) ? value.filter((item) => typeof item !== 'object' || item === null || isOpen(item)) : value,
    ]);
  return Object.fromEntries(parts);
}

function valuesAt(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (step === undefined) return [value].flat();
  if (typeof value !== 'object' || value === null) return [];
  const inner = (value as Readonly<Record<string, unknown>>)[step.replace('[]', '')];
  return [inner].flat().flatMap((item) => valuesAt(item, rest));
}

function say(
  value: unknown,
  { type, values, vocabulary }: Pick<DictionaryRow, 'type' | 'values' | 'vocabulary'>,
  vocabularies: CartellaView['vocabularies'],
): string {
  if (typeof value === 'boolean') return value ? 'sì' : 'no';
  if (typeof value === 'number') return type === 'money' ? formatEuro(value as never, 'it') : String(value);
  if (typeof value !== 'string') return '';
  const entry = vocabularies[vocabulary ?? '']?.entries.find(({ code }) => code === value);
  if (entry !== undefined) return entry.label.it;
  return values?.[value]?.it ?? (/^\d{4}-\d{2}-\d{2}$/.test(value) ? longDate(value) : value);
}
