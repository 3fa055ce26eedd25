import { type RecordDefinition, recordKinds, schemaNameOf, toJsonSchema } from '@cartella/model';
import type { Procedure } from '@cartella/workflow';
import type { CartellaParameter, Definition, IndicatorDefinition } from '../definition';
import type { FormDefinition } from '../form';
import { commonPolicy } from '../policy';
import type { Slot } from '../slot';
import type { CartellaContent, CartellaRecord, PointProvenance } from './content';
import { contentHash } from './content-hash';

/** Everything that makes one ente's cartella, as data: the common artefacts refined by its layers. */
export interface Cartella extends CartellaContent {
  readonly id: string;
  readonly version: string;
  /** Layers in the order in which they were composed. */
  readonly layers: readonly { readonly id: string; readonly version: string; readonly hash: string }[];
  /** History of each point that a layer touched, by its address; points without one come from the common cartella. */
  readonly provenance: Readonly<Record<string, readonly PointProvenance[]>>;
  /** Digest of the content, whoever put it there: layers that touch different points give the same in any order. */
  readonly hash: string;
}

/** What the common cartella is made of besides the records of the model. */
export interface CommonArtefacts
  extends Pick<CartellaContent, 'vocabularies' | 'texts'>,
    Partial<Pick<CartellaContent, 'policy' | 'look' | 'needs'>> {
  readonly version: string;
  readonly procedures: readonly Procedure[];
  readonly forms: readonly FormDefinition[];
  readonly instruments?: readonly Definition[];
  readonly decisions?: readonly Definition[];
  readonly indicators?: readonly IndicatorDefinition[];
  readonly parameters?: readonly CartellaParameter[];
  readonly slots?: readonly Slot[];
}

/** Makes the cartella that every ente starts from: the common model, nothing restricted, nothing added. */
export function commonCartella(artefacts: CommonArtefacts): Cartella {
  return sealCartella({
    id: 'common',
    version: artefacts.version,
    kit: artefacts.version,
    layers: [],
    records: Object.fromEntries(
      (Object.values(recordKinds) as unknown as RecordDefinition[]).map((definition) => [
        definition.kind,
        toCartellaRecord(definition),
      ]),
    ),
    vocabularies: artefacts.vocabularies,
    instruments: byId(artefacts.instruments ?? []),
    decisions: byId(artefacts.decisions ?? []),
    indicators: byId(artefacts.indicators ?? []),
    parameters: byId(artefacts.parameters ?? []),
    procedures: byId(artefacts.procedures),
    forms: byId(artefacts.forms),
    policy: artefacts.policy ?? commonPolicy,
    slots: byId(artefacts.slots ?? []),
    texts: artefacts.texts,
    look: artefacts.look ?? {},
    needs: artefacts.needs ?? [],
    provenance: {},
  });
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

/** Describes a kind of record of the common model as plain data. */
export function toCartellaRecord(definition: RecordDefinition): CartellaRecord {
  return {
    kind: definition.kind,
    schemaName: schemaNameOf(definition),
    label: definition.label,
    write: toJsonSchema(definition, 'write'),
    rules: definition.rules,
  };
}

/** Closes a cartella with its digest. */
export function sealCartella(open: Omit<Cartella, 'hash'>): Cartella {
  return { ...open, hash: contentHash(open) };
}
