import type { Catalogues, Json, Label, Norm } from '@cartella/core';
import type { JsonSchema, RecordRule } from '@cartella/model';
import type { VocabularySet } from '@cartella/vocabularies';
import type { Procedure } from '@cartella/workflow';
import type { CartellaParameter, Definition, IndicatorDefinition } from '../definition';
import type { FormDefinition } from '../form';
import type { AccessPolicy } from '../policy';
import type { Slot } from '../slot';
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
