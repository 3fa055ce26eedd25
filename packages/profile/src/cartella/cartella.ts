import { type Catalogues, digestOf, type Label, type Norm } from '@cartella/core';
import { type JsonSchema, type RecordDefinition, type RecordRule, recordKinds, schemaNameOf, toJsonSchema } from '@cartella/model';
import type { VocabularySet } from '@cartella/vocabularies';
import type { Procedure } from '@cartella/workflow';
import type { FormDefinition } from '../form';

/** A kind of record as a composed cartella knows it: plain data, readable without zod. */
export interface CartellaRecord {
  readonly kind: string;
  /** `kind/version` of the common schema. */
  readonly schemaName: string;
  readonly label: Label;
  /** What may be written: envelope, data and extensions, closed. */
  readonly write: JsonSchema;
  readonly rules: readonly RecordRule[];
}

/** Who put a point of the cartella there, and why. */
export interface PointProvenance {
  readonly layer: string;
  readonly verb: 'define' | 'restrict' | 'extend' | 'relabel';
  readonly norm?: Norm;
  readonly reason?: string;
}

/** Everything that makes one ente's cartella, as data: the common artefacts refined by its layers. */
export interface Cartella {
  readonly id: string;
  readonly version: string;
  /** Layers in the order in which they were composed. */
  readonly layers: readonly { readonly id: string; readonly version: string; readonly hash: string }[];
  readonly records: Readonly<Record<string, CartellaRecord>>;
  readonly vocabularies: VocabularySet;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly forms: Readonly<Record<string, FormDefinition>>;
  readonly texts: Catalogues;
  /** Design tokens by name. */
  readonly look: Readonly<Record<string, string>>;
  /** History of each point that a layer touched, by its address; points without one come from the common cartella. */
  readonly provenance: Readonly<Record<string, readonly PointProvenance[]>>;
  /** Digest of everything above: the same layers give the same cartella. */
  readonly hash: string;
}

/** What the common cartella is made of besides the records of the model. */
export interface CommonArtefacts {
  readonly version: string;
  readonly vocabularies: VocabularySet;
  readonly procedures: readonly Procedure[];
  readonly forms: readonly FormDefinition[];
  readonly texts: Catalogues;
}

/** Makes the cartella that every ente starts from: the common model, nothing restricted, nothing added. */
export function commonCartella(artefacts: CommonArtefacts): Cartella {
  return sealCartella({
    id: 'common',
    version: artefacts.version,
    layers: [],
    records: Object.fromEntries(
      (Object.values(recordKinds) as unknown as RecordDefinition[]).map((definition) => [definition.kind, toCartellaRecord(definition)]),
    ),
    vocabularies: artefacts.vocabularies,
    procedures: Object.fromEntries(artefacts.procedures.map((procedure) => [procedure.id, procedure])),
    forms: Object.fromEntries(artefacts.forms.map((form) => [form.id, form])),
    texts: artefacts.texts,
    look: {},
    provenance: {},
  });
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
  return { ...open, hash: digestOf(open) };
}
