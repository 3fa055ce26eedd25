import type { Issue } from '@cartella/core';
import { type Context, toIssues } from '@cartella/rules';
import type { CompiledForm } from '../compiled-form';
import { type FormValues, readAt } from './place';

/** Applies the cross-field rules of each record; a rule whose own fields are already wrong or missing says nothing more. */
export function checkForm(form: CompiledForm, values: FormValues, known: readonly Issue[], context: Context): Issue[] {
  const wrong = new Set(known.map((issue) => issue.path.join('.')));
  return Object.entries(form.rules).flatMap(([alias, rules]) =>
    rules
      .filter((rule) => !wrong.has([alias, ...rule.path].join('.')))
      .flatMap((rule) =>
        toIssues(rule.holds, { ...context, data: readAt(values, alias) ?? {} })
          .slice(0, 1)
          .map(() => ({
            code: rule.code,
            path: [alias, ...rule.path],
            severity: rule.severity ?? ('error' as const),
            ...(rule.norm !== undefined && { norm: rule.norm }),
          })),
      ),
  );
}
