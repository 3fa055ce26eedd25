import type { Result } from '@cartella/core';
import { success } from '@cartella/core';
import { type Audience, type Cartella, diffCartelle, type PointChange } from '@cartella/profile';
import { type Command, exitCode, type Invocation, problems } from '../command';
import { currentKit } from '../kit';
import { readAndCompose } from '../profile';

const audiences: readonly Audience[] = ['operators', 'records', 'flows', 'deadlines', 'access'];

/** `cartella diff`: what changes from one composition to another, for whom; `kit` stands for the common cartella. */
export const diffCommand: Command = {
  name: 'diff',
  synopsis: '<before|kit> <after|kit>',
  positionals: { least: 2, most: 2 },
  run(invocation) {
    const [before, after] = invocation.positionals.map((place) => cartellaAt(place, invocation)) as [
      Result<Cartella>,
      Result<Cartella>,
    ];
    if (!before.ok) return problems(before.issues, invocation);
    if (!after.ok) return problems(after.issues, invocation);
    const diff = diffCartelle(before.value, after.value);
    const { say } = invocation;
    return {
      exit: exitCode.fine,
      lines: [
        say('cli.diff.changes', { count: diff.changes.length }),
        ...audiences.flatMap((audience) => linesFor(audience, diff.changes, invocation)),
        ...diff.records.map(({ kind, report: { effect } }) =>
          say('cli.diff.schema', { kind, readers: effect.readers, writers: effect.writers }),
        ),
      ],
      value: diff,
    };
  },
};

/** The cartella that a word of the command line stands for. */
export function cartellaAt(place: string, { folder }: Pick<Invocation, 'folder'>): Result<Cartella> {
  if (place === 'kit') return success(currentKit());
  const composed = readAndCompose(place, folder, currentKit());
  return composed.ok ? success(composed.value.cartella) : composed;
}

/** A heading for whom the changes concern, and a line for each. */
function linesFor(audience: Audience, changes: readonly PointChange[], { say }: Invocation): string[] {
  const concerned = changes.filter(({ concerns }) => concerns.includes(audience));
  if (concerned.length === 0) return [];
  return [say(`cli.audience.${audience}`, { count: concerned.length }), ...concerned.map(changeLine)];
}

const signs = { added: '+', removed: '−', changed: '~' } as const;

/** One change as a line. */
export function changeLine({ point, change, before, after }: PointChange): string {
  const told = [before, after].filter((value) => value !== undefined).map((value) => brief(value));
  return `  ${signs[change]} ${point}: ${told.join(' → ')}`;
}

function brief(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 87)}…` : text;
}
