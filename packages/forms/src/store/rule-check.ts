import type { CivilDate, Issue } from '@cartella/core';
import { compileRules } from '@cartella/model/check';
import { dependencies } from '@cartella/rules';
import type { CompiledForm } from '../compiled-form';
import { type FormValues, readAt } from './place';
import { type ToldIssue, tell } from './told';

/** Applies the cross-field rules of the records to the values to record. */
export type CrossFieldCheck = (values: FormValues, known: readonly Issue[], date: CivilDate) => ToldIssue[];

// Codes are judged where the lists are.
const noLookUp = () => undefined;

/** Prepares the rules of each record of a form; where something is already known to be wrong or missing they say nothing more. */
export function createRuleCheck(form: CompiledForm): CrossFieldCheck {
  const records = Object.entries(form.rules).map(([alias, rules]) => {
    const reads = new Map(
      rules.map(({ code, holds }) => [code, dependencies(holds).map((path) => `${alias}.${path}`)]),
    );
    return { alias, check: compileRules(rules), reads };
  });
  return (values, known, date) => {
    const wrong = new Set(known.map(({ path }) => path.join('.')));
    return records
      .flatMap(({ alias, check, reads }) => {
        const own = known.filter(({ path }) => path[0] === alias);
        const told = own.map((issue) => ({ ...issue, path: issue.path.slice(1) }));
        return check(readAt(values, alias) ?? {}, { date, vocabularies: noLookUp, told }).map((issue) =>
          tell({ ...issue, path: [alias, ...issue.path] }, reads.get(issue.code)),
        );
      })
      .filter(({ place }) => !wrong.has(place));
  };
}
