import type { Label, Norm, Severity } from '@cartella/core';
import type { Expression } from '@cartella/rules';
import * as z from 'zod';
import type { LegalBasis, Purpose, Sensitivity } from '../element';
import { envelopeShape, type RecordEnvelope } from '../envelope';

/** A rule over several elements of a record: declared, so that it is emitted beside the JSON Schema and evaluated everywhere alike. */
export interface RecordRule {
  /** Issue code, `concept.reason`. */
  readonly code: string;
  /** Element at which a person mends it. */
  readonly path: readonly string[];
  /** Boolean expression over the data of the record; paths begin at `data`'s own properties. */
  readonly holds: Expression;
  readonly severity?: Severity;
  readonly norm?: Norm;
}

/** How long a kind of record is kept and from when, with the act that says so. */
export interface Retention {
  readonly years: number;
  readonly from: 'recorded' | 'closed' | 'adulthood' | 'end-of-validity';
  readonly source: Norm;
  /** Marks a term that no norm found by us states and that the ente's own plan must confirm. */
  readonly toConfirm?: true;
}

/** A kind of record: the shape of its data and everything that is known of it. */
export interface RecordDefinition<Kind extends string = string, Data extends z.ZodObject = z.ZodObject> {
  readonly kind: Kind;
  /** Semantic version of the shape. */
  readonly version: string;
  readonly label: Label;
  readonly description: Label;
  /** Defaults of every element that does not say otherwise. */
  readonly sensitivity: Sensitivity;
  readonly purpose: Purpose;
  readonly legalBasis: LegalBasis;
  readonly norm?: Norm;
  readonly uri?: string;
  readonly retention: Retention;
  readonly data: Data;
  readonly rules: readonly RecordRule[];
}

/** Defines a kind of record. Its data must be a strict object: writers are closed. */
export function defineRecord<const Kind extends string, Data extends z.ZodObject>(
  definition: RecordDefinition<Kind, Data>,
): RecordDefinition<Kind, Data> {
  return definition;
}

/** The data of a kind of record. */
export type DataOf<D> = D extends RecordDefinition<string, infer Data> ? z.input<Data> : never;

/** A whole record of a kind, envelope included. */
export type RecordOf<D> =
  D extends RecordDefinition<infer Kind, infer Data> ? RecordEnvelope<Kind, z.input<Data>> : never;

/** `kind/version` of a definition, as an envelope states it. */
export function schemaNameOf(definition: Pick<RecordDefinition, 'kind' | 'version'>): string {
  return `${definition.kind}/${definition.version}`;
}

/** The schema of whole records of a kind: envelope and data. */
export function envelopeSchemaOf<Kind extends string, Data extends z.ZodObject>(
  definition: RecordDefinition<Kind, Data>,
) {
  return z.strictObject({ ...envelopeShape, kind: z.literal(definition.kind), data: definition.data });
}
