import type { Catalogues, Json, Label, Norm } from '@cartella/core';
import {
  type JsonSchema,
  type RecordDefinition,
  type RecordRule,
  recordKinds,
  schemaNameOf,
  toJsonSchema,
} from '@cartella/model';
import type { VocabularySet } from '@cartella/vocabularies';
import type { Procedure } from '@cartella/workflow';
import type { CartellaParameter, Definition, IndicatorDefinition } from '../definition';
import type { FormDefinition } from '../form';
import { type AccessPolicy, commonPolicy } from '../policy';
import type { Slot } from '../slot';
import { contentHash } from './content-hash';
import type { Need } from './need';

/** A kind of record as a composed cartella knows it: plain data, readable without zod. */
export interface CartellaRecord {
  readonly kind: string;
  /** `kind/version` of the common schema, or of the schema of the layer that added the kind. */
  readonly schemaName: string;
  readonly label: Label;
  /** What may be written: envelope, data and extensions, closed. */
  readonly write: JsonSchema;
  readonly rules: readonly RecordRule[];
}

/** Who put a point of the cartella there, or changed it, and why. */
export interface PointProvenance {
  readonly layer: string;
  readonly verb: 'define' | 'restrict' | 'extend' | 'relabel';
  /** What a restriction or a relabelling says of the point. */
  readonly value?: Json;
  readonly norm?: Norm;
  readonly reason?: string;
}

/** What a cartella acts by: the artefacts that layers refine. */
export interface CartellaContent {
  /** Version of the common cartella underneath. */
  readonly kit: string;
  readonly records: Readonly<Record<string, CartellaRecord>>;
  readonly vocabularies: VocabularySet;
  readonly instruments: Readonly<Record<string, Definition>>;
  readonly decisions: Readonly<Record<string, Definition>>;
  readonly indicators: Readonly<Record<string, IndicatorDefinition>>;
  readonly parameters: Readonly<Record<string, CartellaParameter>>;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly forms: Readonly<Record<string, FormDefinition>>;
  readonly policy: AccessPolicy;
  readonly slots: Readonly<Record<string, Slot>>;
  readonly texts: Catalogues;
  /** Design tokens by name. */
  readonly look: Readonly<Record<string, string>>;
  /** Who relies on which data. */
  readonly needs: readonly Need[];
}

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
