import { createIssue, failure, KitError, type Result, success } from '@cartella/core';
import { type Procedure, ProcedureSchema, procedureLanguage } from '../procedure';
import { procedureIssue } from './issues';
import {
  type LoadRule,
  namesInDeadlines,
  namesInSteps,
  recordKindNames,
  reservedNames,
  stateNames,
  uniqueNames,
} from './names';
import { conditions, kinds, opening, optional, progress, values } from './structure';
import { completeWorld, type ProcedureWorld } from './world';

const nameRules: readonly LoadRule[] = [
  uniqueNames,
  reservedNames,
  stateNames,
  recordKindNames,
  namesInSteps,
  namesInDeadlines,
];
const structureRules: readonly LoadRule[] = [opening, kinds, optional, conditions, values, progress];

/**
 * Reads a procedure from untrusted JSON.
 *
 * @returns The procedure, or every issue with its place: a newer language, a wrong shape, a name that nothing bears, a condition
 * that cannot be judged, a circle without progress.
 */
export function parseProcedure(json: unknown, world: ProcedureWorld = {}): Result<Procedure> {
  const language = (json as { readonly language?: unknown } | null)?.language;
  if (typeof language === 'number' && language > procedureLanguage) {
    return failure([
      createIssue(procedureIssue.newerLanguage, ['language'], { params: { language, known: procedureLanguage } }),
    ]);
  }
  const parsed = ProcedureSchema.safeParse(json);
  if (!parsed.success) {
    return failure(
      parsed.error.issues.map(({ path, code }) =>
        createIssue(
          procedureIssue.shape,
          path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
          { params: { problem: code } },
        ),
      ),
    );
  }
  const complete = completeWorld(world);
  const names = nameRules.flatMap((rule) => rule(parsed.data, complete));
  // Structure is judged only where every name leads somewhere.
  const issues = names.length > 0 ? names : structureRules.flatMap((rule) => rule(parsed.data, complete));
  return issues.length > 0 ? failure(issues) : success(parsed.data);
}

/**
 * Defines a procedure in TypeScript.
 *
 * @throws KitError with reason `invalid-definition`, naming every fault.
 */
export function defineProcedure(procedure: Procedure, world: ProcedureWorld = {}): Procedure {
  const parsed = parseProcedure(procedure, world);
  if (parsed.ok) return parsed.value;
  const faults = parsed.issues.map(
    ({ code, path, params }) => `${code} at /${path.join('/')} ${JSON.stringify(params ?? {})}`,
  );
  throw new KitError('invalid-definition', `procedure ${procedure.id}: ${faults.join('; ')}`);
}
