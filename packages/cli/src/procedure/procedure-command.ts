import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createIssue } from '@cartella/core';
import { procedureWorld } from '@cartella/profile';
import { locateIssue, readDocument } from '@cartella/profile/load';
import { checkProcedure, parseProcedure } from '@cartella/workflow';
import { type Command, exitCode, type Invocation, type Outcome, problems } from '../command';
import { currentKit } from '../kit';
import { profileIssue } from '../profile';

/** `cartella procedure`: loads procedures written in JSON or YAML and walks every abstract case of them with the model checker. */
export const procedureCommand: Command = {
  name: 'procedure',
  synopsis: '<file…>',
  positionals: { least: 1, most: 50 },
  run(invocation) {
    const outcomes = invocation.positionals.map((file) => check(file, invocation));
    return {
      exit: outcomes.some(({ exit }) => exit === exitCode.problems) ? exitCode.problems : exitCode.fine,
      lines: outcomes.flatMap(({ lines }) => lines),
      value: outcomes.map(({ value }) => value),
    };
  },
};

function check(file: string, invocation: Invocation): Outcome {
  const path = resolve(invocation.folder, file);
  if (!existsSync(path)) {
    return problems([createIssue(profileIssue.missing, [], { params: { file, line: 1 } })], invocation);
  }
  const read = readDocument(readFileSync(path, 'utf8'), file);
  if (!read.ok) return problems(read.issues, invocation);
  const loaded = parseProcedure(read.value.value, procedureWorld(currentKit()));
  if (!loaded.ok)
    return problems(
      loaded.issues.map((issue) => locateIssue(issue, read.value)),
      invocation,
    );
  const { findings, undecided, cases, moves } = checkProcedure(loaded.value);
  const { say, tell } = invocation;
  const told = (kind: 'finding' | 'undecided', all: typeof findings) =>
    all.flatMap((finding) => [
      `  ${say(`cli.procedure.${kind}`, { code: finding.code })} ${tell(finding)}`,
      ...(finding.trace.length === 0 ? [] : [`    ${finding.trace.join(' → ')}`]),
    ]);
  const { id } = loaded.value;
  return {
    exit: findings.length > 0 ? exitCode.problems : exitCode.fine,
    lines: [
      say(findings.length > 0 ? 'cli.procedure.unsound' : 'cli.procedure.sound', { id, cases, moves }),
      ...told('finding', findings),
      ...told('undecided', undecided),
    ],
    value: { id, findings, undecided, cases, moves },
  };
}
