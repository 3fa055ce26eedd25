import type { CivilDate } from '@cartella/core';
import type { ModelRecord, RecordData, RecordKind, Sensitivity } from '@cartella/model';
import { recordKinds, schemaNameOf } from '@cartella/model';
import { createIds, createRandom, type Random } from '../random';
import { type PopulationOptions, usualComuni } from './options';

/** What the making of one household or case needs: its own chance, so that each can be made without the others. */
export interface Making {
  readonly random: Random;
  readonly newId: () => string;
  readonly date: CivilDate;
  readonly enteId: string;
  readonly comuni: readonly [string, ...string[]];
}

// 2020-01-01: identifiers carry an invented time, far enough from one household to the next.
const firstInstant = 1_577_836_800_000;

/** Prepares the making of one part of a population. @param index - Which one, from 0. */
export function makingOf(options: PopulationOptions, part: string, index: number): Making {
  const random = createRandom(`${options.seed}/${part}/${index}`);
  return {
    random,
    newId: createIds(random, firstInstant + index * 1000),
    date: options.date,
    enteId: enteIdOf(options.seed),
    comuni: options.comuni ?? usualComuni,
  };
}

/** The body that holds the records of a seed. */
export function enteIdOf(seed: string): string {
  return createIds(createRandom(`${seed}/ente`), firstInstant)();
}

/** What an invented record says beyond its data. */
export interface RecordFacts {
  readonly id?: string;
  readonly recordedOn: CivilDate;
  readonly validFrom?: CivilDate;
  readonly sensitivity?: Sensitivity;
  readonly operatorId?: string;
}

const names = new Map<RecordKind, { readonly schema: string; readonly sensitivity: Sensitivity }>();

function namesOf(kind: RecordKind) {
  const known = names.get(kind);
  if (known !== undefined) return known;
  const { version, sensitivity } = recordKinds[kind];
  const made = { schema: schemaNameOf({ kind, version }), sensitivity };
  names.set(kind, made);
  return made;
}

/** Puts data in their envelope. */
export function recordOf<K extends RecordKind>(
  making: Making,
  kind: K,
  data: RecordData<K>,
  facts: RecordFacts,
): ModelRecord<K> {
  const { schema, sensitivity } = namesOf(kind);
  return {
    id: facts.id ?? making.newId(),
    kind,
    enteId: making.enteId,
    schema,
    ...(facts.validFrom !== undefined && { validFrom: facts.validFrom }),
    recordedAt: `${facts.recordedOn}T09:00:00.000Z`,
    version: 1,
    provenance:
      facts.operatorId === undefined ? { source: 'imported' } : { source: 'declared', operatorId: facts.operatorId },
    sensitivity: facts.sensitivity ?? sensitivity,
    data,
  } as unknown as ModelRecord<K>;
}
