import { type CalendarOptions, type IssueParams, type Path, unwrap } from '@cartella/core';
import { compileValidator, parseSchema, type Validator } from '@cartella/schema-diff';
import { type CaseState, compareDue } from '@cartella/workflow';
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
  /** The limit that is not kept, as the new composition has it. */
  readonly params?: IssueParams;
  readonly records: number;
}

/** Open obligations of cases whose last day would be another, were they opened under the new composition. */
export interface MovedDeadline {
  readonly procedure: string;
  readonly deadline: string;
  readonly earlier: number;
  readonly later: number;
  /** Obligations that the new composition no longer knows. */
  readonly gone: number;
}

/** What a new composition would do to the records and the cases that an ente has. */
export interface DryRun {
  readonly records: number;
  /** Records that are right under the composition in force and would be wrong under the new one. */
  readonly invalid: number;
  readonly problems: readonly CountedProblem[];
  /** Fields with data that some form asks today and none would ask. */
  readonly hidden: readonly { readonly kind: string; readonly field: string; readonly records: number }[];
  readonly cases: number;
  readonly deadlines: readonly MovedDeadline[];
}

/** A trial under way: records and cases are given to it one at a time and none is kept. */
export interface Trial {
  readonly tryRecord: (record: TriedRecord) => void;
  readonly tryCase: (state: CaseState) => void;
  /** What was counted so far. */
  readonly report: () => DryRun;
}

/** The day of a trial and the working days of the ente. */
export interface TrialOptions {
  readonly today: string;
  readonly calendar?: CalendarOptions;
}

/** Tries a new composition on stored records and cases, and counts. Reads nothing but what it is given, and repeats no value. */
export function startTrial(current: CartellaContent, next: CartellaContent, options: TrialOptions): Trial {
  const [now, then] = [validatorsOf(current), validatorsOf(next)];
  const lost = lostFields(current, next);
  const problems = new Map<string, CountedProblem>();
  const hidden = new Map<string, DryRun['hidden'][number]>();
  const deadlines = new Map<string, MovedDeadline>();
  let [records, invalid, cases] = [0, 0, 0];
  return {
    tryRecord({ kind, data, ext }) {
      records += 1;
      const value = { data, ...(ext !== undefined && { ext }) };
      for (const field of lost.get(kind) ?? []) {
        if (isThere(data, field)) count(hidden, `${kind}/${field}`, { kind, field, records: 0 }, 'records');
      }
      const issues = then(kind)?.(value) ?? [];
      if (issues.length === 0 || (now(kind)?.(value) ?? []).length > 0) return;
      invalid += 1;
      const found = new Map(issues.map((issue) => [`${issue.code} ${placeOf(issue.path)}`, issue]));
      for (const [key, { code, path, params }] of found) {
        const problem = { kind, code, path: placeOf(path), ...(params !== undefined && { params }), records: 0 };
        count(problems, `${kind} ${key}`, problem, 'records');
      }
    },
    tryCase(state) {
      cases += 1;
      const procedure = next.procedures[state.procedure.id];
      if (procedure === undefined || procedure === current.procedures[procedure.id]) return;
      for (const { deadline, due, dueThen } of compareDue(procedure, state, options)) {
        const fresh = { procedure: procedure.id, deadline, earlier: 0, later: 0, gone: 0 };
        const way = dueThen === undefined ? 'gone' : dueThen < due ? 'earlier' : 'later';
        count(deadlines, `${procedure.id}/${deadline}`, fresh, way);
      }
    },
    report: () => ({
      records,
      invalid,
      problems: [...problems.values()],
      hidden: [...hidden.values()],
      cases,
      deadlines: [...deadlines.values()],
    }),
  };
}

function count<T extends { readonly [K in P]: number }, P extends string>(
  counts: Map<string, T>,
  key: string,
  fresh: T,
  what: P,
): void {
  const known = counts.get(key) ?? fresh;
  counts.set(key, { ...known, [what]: known[what] + 1 });
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
