import { canonicalJson, failure, type Issue, prefixIssues, type Result, success } from '@cartella/core';
import { diffContract } from '../diff';
import {
  type CodeListDocument,
  type ConditionJudge,
  diffCodeList,
  diffProcedure,
  diffRules,
  type ProcedureDocument,
  type RuleDocument,
} from '../documents';
import type { JudgedReport } from './bump';

/** Something that a package publishes and others rely on. */
export type Artefact =
  | { readonly kind: 'contract'; readonly write: unknown; readonly read: unknown }
  | { readonly kind: 'rules'; readonly rules: readonly RuleDocument[]; readonly inputs?: unknown }
  | { readonly kind: 'code-list'; readonly list: CodeListDocument }
  | { readonly kind: 'procedure'; readonly procedure: ProcedureDocument };

/** What a package publishes, by name: `person`, `person/rules`, `access-channels`, `percorso-comune`… */
export type Artefacts = Readonly<Record<string, Artefact>>;

/** Gives the evaluator of the conditions of an artefact, where there is one. */
export type JudgeOf = (artefact: Artefact) => ConditionJudge | undefined;

/** Every kind of change that concerns an artefact as a whole. */
export const artefactChangeKinds = ['artefact.added', 'artefact.removed', 'artefact.replaced'] as const;

const came: JudgedReport = reportOf('artefact.added', { writers: 'compatible', readers: 'compatible' });
const went: JudgedReport = reportOf('artefact.removed', { writers: 'breaks', readers: 'breaks' });
const replaced: JudgedReport = reportOf('artefact.replaced', { writers: 'breaks', readers: 'breaks' });

function reportOf(kind: (typeof artefactChangeKinds)[number], effect: JudgedReport['effect']): JudgedReport {
  return { changes: [{ kind, path: [], effect }], effect };
}

/** Compares what a package published with what it would publish now: a report for each artefact that changed, came or went. */
export function compareArtefacts(
  before: Artefacts,
  after: Artefacts,
  judgeOf: JudgeOf = () => undefined,
): Result<Readonly<Record<string, JudgedReport>>> {
  const issues: Issue[] = [];
  const reports: Record<string, JudgedReport> = {};
  for (const name of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
    const [was, is] = [own(before, name), own(after, name)];
    if (was === undefined || is === undefined) {
      reports[name] = is === undefined ? went : came;
      continue;
    }
    if (canonicalJson(was) === canonicalJson(is)) continue;
    const report = compare(was, is, judgeOf);
    if (!report.ok) issues.push(...prefixIssues(report.issues, [name]));
    else reports[name] = report.value;
  }
  return issues.length > 0 ? failure(issues) : success(reports);
}

function own(artefacts: Artefacts, name: string): Artefact | undefined {
  return Object.hasOwn(artefacts, name) ? artefacts[name] : undefined;
}

function compare(was: Artefact, is: Artefact, judgeOf: JudgeOf): Result<JudgedReport> {
  if (was.kind === 'contract' && is.kind === 'contract') return diffContract(was, is);
  if (was.kind === 'code-list' && is.kind === 'code-list') return success(diffCodeList(was.list, is.list));
  const conditions = judgeOf(is);
  if (was.kind === 'procedure' && is.kind === 'procedure')
    return success(diffProcedure(was.procedure, is.procedure, conditions));
  if (was.kind === 'rules' && is.kind === 'rules')
    return success(diffRules(was.rules, is.rules, conditions === undefined ? {} : { conditions }));
  return success(replaced);
}
