import type { Certificate } from '@cartella/profile';
import { type Command, exitCode, type Invocation, type Outcome, problems } from '../command';
import { currentKit } from '../kit';
import { type ComposedProfile, readAndCompose } from '../profile';

/** `cartella check`: composes profiles and says either every problem, with file and line, or the certificate of what was proved. */
export const checkCommand: Command = {
  name: 'check',
  synopsis: '[folder…]',
  positionals: { least: 0, most: 200 },
  run(invocation) {
    const places = invocation.positionals.length === 0 ? ['.'] : invocation.positionals;
    const outcomes = places.map((place) => check(place, invocation));
    return {
      exit: outcomes.some(({ exit }) => exit === exitCode.problems) ? exitCode.problems : exitCode.fine,
      lines: outcomes.flatMap(({ lines }) => lines),
      value: outcomes.map(({ value }, index) => ({ profile: places[index], ...(value as object) })),
    };
  },
};

function check(place: string, invocation: Invocation): Outcome {
  const { say } = invocation;
  const composed = readAndCompose(place, invocation.folder, currentKit());
  if (!composed.ok) {
    const { lines, ...rest } = problems(composed.issues, invocation);
    return { ...rest, lines: [say('cli.check.refused', { place, count: composed.issues.length }), ...lines] };
  }
  const { profile, cartella, certificate } = composed.value;
  return {
    exit: exitCode.fine,
    lines: [...headOf(composed.value, invocation), ...certificateLines(certificate, invocation)],
    value: { ok: true, id: profile.id, version: profile.version, hash: cartella.hash, certificate },
  };
}

function headOf({ profile, cartella }: ComposedProfile, { say, locale }: Invocation): string[] {
  const { id, version, label, layers } = profile;
  const count = layers.reduce((sum, { operations }) => sum + operations.length, 0);
  const name = label[locale] ?? label.it;
  return [
    say('cli.check.sound', { name, id, version, kit: cartella.kit }),
    `  ${say('cli.check.layers', { layers: layers.map((layer) => layer.id).join(' → '), count })}`,
    `  ${say('cli.check.hash', { hash: cartella.hash })}`,
  ];
}

function certificateLines({ records, procedures }: Certificate, { say }: Invocation): string[] {
  const verdicts = [...new Set(records.map(({ verdict }) => verdict))];
  return [
    ...verdicts.map((verdict) => {
      const kinds = records.filter((proof) => proof.verdict === verdict).map(({ kind }) => kind);
      const names = verdict === 'unchanged' ? '' : `: ${kinds.join(', ')}`;
      return `  ${say(`cli.verdict.${verdict}`, { count: kinds.length })}${names}`;
    }),
    ...procedures.flatMap(({ id, cases, moves, undecided }) => [
      `  ${say('cli.procedure.sound', { id, cases, moves })}`,
      ...undecided.map(({ code, params }) => `    ${say('cli.procedure.undecided', { code: say(code, params) })}`),
    ]),
  ];
}
