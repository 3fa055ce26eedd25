import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createIssue, type Issue } from '@cartella/core';
import { type DryRun, startTrial, type Trial } from '@cartella/profile';
import { type Command, exitCode, type Invocation, optionOf, optionsOf, problems } from '../command';
import { cartellaAt } from '../diff';
import { tryStore } from './try-store';

/** Issue codes of records that cannot be read. */
export const dryRunIssue = {
  noRecords: 'dry-run.no-records',
  unreadableLine: 'dry-run.unreadable-line',
} as const;

/** `cartella dry-run`: a new profile over the ente's own records, where they are; it counts and prints no value. */
export const dryRunCommand: Command = {
  name: 'dry-run',
  synopsis:
    '<folder> [--current <folder|kit>] (--records <file.ndjson>… | (--store <folder> | --database <url>) --ente <id>)',
  positionals: { least: 1, most: 1 },
  options: {
    current: { type: 'string' },
    records: { type: 'string', multiple: true },
    store: { type: 'string' },
    database: { type: 'string' },
    ente: { type: 'string' },
    'patron-saint': { type: 'string' },
  },
  async run(invocation) {
    const [place = '.'] = invocation.positionals;
    const next = cartellaAt(place, invocation);
    if (!next.ok) return problems(next.issues, invocation);
    const current = cartellaAt(optionOf(invocation, 'current') ?? 'kit', invocation);
    if (!current.ok) return problems(current.issues, invocation);
    const patronSaint = optionOf(invocation, 'patron-saint');
    const trial = startTrial(current.value, next.value, {
      today: invocation.now.slice(0, 10),
      ...(patronSaint !== undefined && { calendar: { patronSaint } }),
    });
    const issues: Issue[] = [];
    const files = optionsOf(invocation, 'records');
    for (const file of files) issues.push(...(await tryFile(trial, file, invocation)));
    const [store, url, enteId] = ['store', 'database', 'ente'].map((name) => optionOf(invocation, name));
    const isStore = (store !== undefined || url !== undefined) && enteId !== undefined;
    if (isStore) {
      await tryStore(trial, current.value, {
        enteId,
        now: invocation.now,
        ...(store !== undefined && { folder: resolve(invocation.folder, store) }),
        ...(url !== undefined && { url }),
      });
    }
    if (files.length === 0 && !isStore) issues.push(createIssue(dryRunIssue.noRecords));
    if (issues.length > 0) return problems(issues, invocation);
    const report = trial.report();
    const isHarmless = report.invalid === 0 && report.hidden.length === 0;
    return {
      exit: isHarmless ? exitCode.fine : exitCode.problems,
      lines: linesOf(report, invocation),
      value: report,
    };
  },
};

/** One record a line, as `{ kind, data, ext? }` among whatever else its envelope says. A wrong line is named by its number alone. */
async function tryFile(trial: Trial, file: string, { folder }: Invocation): Promise<Issue[]> {
  const path = resolve(folder, file);
  if (!existsSync(path)) return [createIssue(dryRunIssue.noRecords, [], { params: { file, line: 1 } })];
  const issues: Issue[] = [];
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() === '') continue;
    const record = readLine(text);
    if (record === undefined) issues.push(createIssue(dryRunIssue.unreadableLine, [], { params: { file, line } }));
    else trial.tryRecord(record);
  }
  return issues;
}

function readLine(text: string): { kind: string; data: unknown; ext?: unknown } | undefined {
  try {
    const value = JSON.parse(text) as { kind?: unknown; data?: unknown; ext?: unknown } | null;
    if (typeof value?.kind !== 'string' || value.data === undefined) return undefined;
    return { kind: value.kind, data: value.data, ...(value.ext !== undefined && { ext: value.ext }) };
  } catch {
    return undefined;
  }
}

function linesOf(
  { records, invalid, problems: found, hidden, cases, deadlines }: DryRun,
  invocation: Invocation,
): string[] {
  const { say } = invocation;
  return [
    say('cli.dry-run.records', { count: records, invalid }),
    ...found.map((one) => {
      const reason = say(one.code, one.params);
      return `  ${say('cli.dry-run.problem', { kind: one.kind, path: one.path, count: one.records, reason })}`;
    }),
    ...hidden.map(({ kind, field, records: count }) => `  ${say('cli.dry-run.hidden', { kind, field, count })}`),
    say('cli.dry-run.cases', { count: cases }),
    ...deadlines.map(
      ({ procedure, deadline, earlier, later, gone }) =>
        `  ${say('cli.dry-run.deadline', { procedure, deadline, earlier, later, gone })}`,
    ),
  ];
}
