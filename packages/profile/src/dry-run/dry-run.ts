import { type Path, unwrap } from '@cartella/core';
import { compileValidator, parseSchema, type Validator } from '@cartella/schema-diff';
import type { CartellaContent } from '../cartella';
import { formFields } from '../form';

/** A stored record, as far as a trial looks at it. */
export interface TriedRecord {
  readonly kind: string;
  readonly data: unknown;
  readonly ext?: unknown;
}

/** A problem that records would have, and how many of them. Never a value. */
export interface CountedProblem {
  readonly kind: string;
  readonly code: string;
  /** `*` stands for any item of a list. */
  readonly path: string;
  readonly records: number;
}

/** What a new composition would do to the records that an ente has. */
export interface DryRun {
  readonly records: number;
  /** Records that are right under the composition in force and would be wrong under the new one. */
  readonly invalid: number;
  readonly problems: readonly CountedProblem[];
  /** Fields with data that some form asks today and none would ask. */
  readonly hidden: readonly { readonly kind: string; readonly field: string; readonly records: number }[];
}

/** Tries a new composition on stored records, one at a time, and counts. Reads nothing but what it is given, and repeats no value. */
export function dryRun(current: CartellaContent, next: CartellaContent, records: Iterable<TriedRecord>): DryRun {
  const [now, then] = [validatorsOf(current), validatorsOf(next)];
  const lost = lostFields(current, next);
  const problems = new Map<string, CountedProblem>();
  const hidden = new Map<string, DryRun['hidden'][number]>();
  let [count, invalid] = [0, 0];
  for (const { kind, data, ext } of records) {
    count += 1;
    const value = { data, ...(ext !== undefined && { ext }) };
    for (const field of lost.get(kind) ?? []) {
      if (isThere(data, field)) add(hidden, `${kind}/${field}`, { kind, field, records: 0 });
    }
    const issues = then(kind)?.(value) ?? [];
    if (issues.length === 0 || (now(kind)?.(value) ?? []).length > 0) continue;
    invalid += 1;
    const found = new Map(issues.map((issue) => [`${issue.code} ${placeOf(issue.path)}`, issue]));
    for (const [key, issue] of found) {
      add(problems, `${kind} ${key}`, { kind, code: issue.code, path: placeOf(issue.path), records: 0 });
    }
  }
  return { records: count, invalid, problems: [...problems.values()], hidden: [...hidden.values()] };
}

function add<T extends { readonly records: number }>(counts: Map<string, T>, key: string, fresh: T): void {
  const known = counts.get(key) ?? fresh;
  counts.set(key, { ...known, records: known.records + 1 });
}

function validatorsOf({ records }: CartellaContent): (kind: string) => Validator | undefined {
  const made = new Map<string, Validator>();
  return (kind) => {
    const record = records[kind];
    if (record === undefined) return undefined;
    const { data, ext } = record.write['properties'] as Readonly<Record<string, unknown>>;
    const validator =
      made.get(kind) ?? compileValidator(unwrap(parseSchema({ type: 'object', properties: { data, ext } })));
    made.set(kind, validator);
    return validator;
  };
}

/** Fields that some form asked and none asks, by kind. */
function lostFields(current: CartellaContent, next: CartellaContent): ReadonlyMap<string, readonly string[]> {
  const after = askedIn(next);
  const lost = [...askedIn(current)]
    .filter((name) => !after.has(name))
    .map((name) => name.split('/') as [string, string]);
  return new Map(
    [...new Set(lost.map(([kind]) => kind))].map((kind) => [
      kind,
      lost.flatMap(([of, field]) => (of === kind ? [field] : [])),
    ]),
  );
}

function askedIn({ forms }: CartellaContent): Set<string> {
  return new Set(
    Object.values(forms).flatMap((form) =>
      formFields(form).map(({ path }) => {
        const [alias = '', ...field] = path.split('.');
        return `${form.records[alias]}/${field.join('.')}`;
      }),
    ),
  );
}

function isThere(data: unknown, field: string): boolean {
  return typeof data === 'object' && data !== null && (data as Readonly<Record<string, unknown>>)[field] !== undefined;
}

function placeOf(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? '*' : part)).join('.');
}
