import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Cartella, type Decisions, isInRange, type Layer, rebaseLayers } from '@cartella/profile';
import { codemods, codemodsBetween, movesOf } from '../codemod';
import { type Command, exitCode, type Invocation, type Outcome, optionsOf, problems } from '../command';
import { currentKit } from '../kit';
import { composeOver, type Profile, readProfile } from '../profile';
import { kitBefore, pendingLines } from '../upgrade';
import { type Edit, editDocument, editsBetween } from './edit-document';

/**
 * `cartella migrate`: carries profiles to the installed kit by the numbered codemods and by what was decided of the points that say something
 * else now. It writes the documents of the profiles only when nothing is left to decide, and changes nothing the second time.
 */
export const migrateCommand: Command = {
  name: 'migrate',
  synopsis: '[folder…] [--keep <layer/operation>] [--drop <layer/operation>] [--from <version|kit.json.gz>]',
  positionals: { least: 0, most: 200 },
  options: {
    keep: { type: 'string', multiple: true },
    drop: { type: 'string', multiple: true },
    from: { type: 'string' },
  },
  run(invocation) {
    const places = invocation.positionals.length === 0 ? ['.'] : invocation.positionals;
    const outcomes = places.map((place) => migrate(place, invocation));
    return {
      exit: outcomes.some(({ exit }) => exit === exitCode.problems) ? exitCode.problems : exitCode.fine,
      lines: outcomes.flatMap(({ lines }) => lines),
      value: outcomes.map(({ value }, index) => ({ profile: places[index], ...(value as object) })),
    };
  },
};

function migrate(place: string, invocation: Invocation): Outcome {
  const { folder, say } = invocation;
  const read = readProfile(place, folder);
  if (!read.ok) return problems(read.issues, invocation);
  const from = kitBefore(read.value, invocation);
  if (!from.ok) return problems(from.issues, invocation);
  const to = currentKit();
  const decisions = decisionsOf(invocation);
  const moves = movesOf(codemodsBetween(codemods, from.value.kit, to.kit));
  const rebased = rebaseLayers(read.value.layers, from.value, to, { moves, decisions });
  if (!rebased.ok) {
    return {
      exit: exitCode.problems,
      lines: [say('cli.migrate.decide', { place }), ...pendingLines(rebased.decisions, invocation)],
      value: { ok: false, decisions: rebased.decisions },
    };
  }
  const changed = write(read.value, rebased.layers, to, decisions, folder);
  const after = readProfile(place, folder);
  const composed = after.ok ? composeOver(to, after.value) : after;
  if (!composed.ok) return problems(composed.issues, invocation);
  return {
    exit: exitCode.fine,
    lines: [
      say('cli.migrate.done', { place, from: from.value.kit, to: to.kit, count: changed.length }),
      ...changed.map((file) => `  ${file}`),
    ],
    value: { ok: true, from: from.value.kit, to: to.kit, changed },
  };
}

function decisionsOf(invocation: Invocation): Decisions {
  return Object.fromEntries(
    (['keep', 'drop'] as const).flatMap((choice) => optionsOf(invocation, choice).map((name) => [name, choice])),
  );
}

/** Writes what changed and tells the names of the files. */
function write(
  profile: Profile,
  layers: readonly Layer[],
  kit: Cartella,
  decisions: Decisions,
  folder: string,
): string[] {
  const files = profile.documents.map(({ file, layer }, index): [string, Edit[]] => [
    file,
    editsOf(layer, layers[index] ?? layer, kit, decisions),
  ]);
  if (profile.file !== undefined && profile.kit !== kit.kit)
    files.push([profile.file, [{ path: ['kit'], value: kit.kit }]]);
  return files.flatMap(([file, edits]) => {
    if (edits.length === 0) return [];
    const path = resolve(folder, file);
    writeFileSync(path, editDocument(readFileSync(path, 'utf8'), edits));
    return [file];
  });
}

/** What changes in the document of a layer: names that moved, operations that were dropped, the range of kits. */
function editsOf(before: Layer, after: Layer, kit: Cartella, decisions: Decisions): Edit[] {
  const isDropped = (index: number) => decisions[`${before.id}/${index}`] === 'drop';
  const kept = before.operations.flatMap((_, index) => (isDropped(index) ? [] : [index]));
  return [
    ...kept.flatMap((index, at) => editsBetween(before.operations[index], after.operations[at], ['operations', index])),
    ...before.operations.flatMap((_, index): Edit[] =>
      isDropped(index) ? [{ path: ['operations', index], remove: true }] : [],
    ),
    ...(before.kit === undefined || isInRange(kit.kit, before.kit)
      ? []
      : [{ path: ['kit'], value: `^${kit.kit}` } as const]),
  ];
}
