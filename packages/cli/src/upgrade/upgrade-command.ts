import { createIssue, failure, type Result } from '@cartella/core';
import { type Cartella, type Moves, type PendingDecision, type UpgradeReport, upgradeReport } from '@cartella/profile';
import { codemods, codemodsBetween, movesOf } from '../codemod';
import { type Command, exitCode, type Invocation, optionOf, problems } from '../command';
import { changeLine } from '../diff';
import { currentKit, readKit } from '../kit';
import { type Profile, readProfile } from '../profile';

/** Issue code of a profile that does not say which kit it was checked with. */
export const upgradeIssue = { kitUnsaid: 'upgrade.kit-unsaid' } as const;

/** `cartella upgrade --report`: what the installed kit would do to a profile that was checked with an earlier one. It writes nothing. */
export const upgradeCommand: Command = {
  name: 'upgrade',
  synopsis: '--report [folder] [--from <version|kit.json.gz>]',
  positionals: { least: 0, most: 1 },
  options: { report: { type: 'boolean' }, from: { type: 'string' } },
  run(invocation) {
    if (invocation.options['report'] !== true) {
      return { exit: exitCode.usage, lines: [invocation.say('cli.upgrade.report-only')], value: { ok: false } };
    }
    const [place = '.'] = invocation.positionals;
    const read = readProfile(place, invocation.folder);
    if (!read.ok) return problems(read.issues, invocation);
    const from = kitBefore(read.value, invocation);
    if (!from.ok) return problems(from.issues, invocation);
    const to = currentKit();
    const between = codemodsBetween(codemods, from.value.kit, to.kit);
    const moves = movesOf(between);
    const report = upgradeReport(read.value.layers, from.value, to, moves);
    const { say, locale } = invocation;
    return {
      exit: report.isReady ? exitCode.fine : exitCode.problems,
      lines: [
        say('cli.upgrade.from', { from: from.value.kit, to: to.kit }),
        ...between.map(
          ({ number, label }) => `  ${say('cli.upgrade.codemod', { number, name: label[locale] ?? label.it })}`,
        ),
        ...pendingLines([...report.removed, ...report.changed, ...report.refused], invocation),
        ...changeLines(report, moves, invocation),
        say(report.isReady ? 'cli.upgrade.ready' : 'cli.upgrade.decide'),
      ],
      value: report,
    };
  },
};

/** The kit that a profile was last checked with: the one that the caller names, or the one that its document names. */
export function kitBefore(profile: Profile, invocation: Invocation): Result<Cartella> {
  const name = optionOf(invocation, 'from') ?? profile.kit;
  if (name !== undefined) return readKit(name, invocation.folder);
  return failure([
    createIssue(upgradeIssue.kitUnsaid, ['kit'], { params: { file: profile.file ?? profile.id, line: 1 } }),
  ]);
}

/** Operations that somebody must decide of, each with the word that decides it. */
export function pendingLines(pending: readonly PendingDecision[], { say, tell }: Invocation): string[] {
  return pending.flatMap(({ layer, operation, point, reason, before, after, issue }) => [
    `  ${say(`cli.pending.${reason}`, { point, choice: `${layer}/${operation}` })}`,
    ...(reason === 'changed' ? [changeLine({ point, change: 'changed', before, after, concerns: [] })] : []),
    ...(issue === undefined ? [] : [`    ${tell(issue)}`]),
  ]);
}

function changeLines({ deadlines, changes }: UpgradeReport, moves: Moves, { say }: Invocation): string[] {
  const labels = changes.filter(
    ({ point, change }) => change === 'removed' && /^texts\/|\/label$/.test(point) && moves[point] === undefined,
  );
  const list = (key: string, found: UpgradeReport['changes']) =>
    found.length === 0
      ? []
      : [`  ${say(key, { count: found.length })}`, ...found.map((change) => `  ${changeLine(change)}`)];
  return [
    `  ${say('cli.diff.changes', { count: changes.length })}`,
    ...list('cli.upgrade.deadlines', deadlines),
    ...list('cli.upgrade.labels', labels),
  ];
}
