import type { Label, Norm } from '@cartella/core';
import type { JsonSchema, Purpose, Sensitivity } from '@cartella/model';
import type { CodeEntry } from '@cartella/vocabularies';
import type { FormField } from '../form';
import type { StepExtension, StepRestriction } from './step-operation';

/** Why a layer does something; shown to whoever asks where a point comes from. */
interface Because {
  readonly norm?: Norm;
  readonly reason?: string;
}

/** What a restriction asks of a field; each member can only narrow what is there. */
export interface FieldRestriction {
  readonly required?: true;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Holds besides the patterns that are there. */
  readonly pattern?: string;
  /** Values of a closed set that may still be written. */
  readonly values?: readonly string[];
  readonly sensitivity?: Sensitivity;
}

/** A field that a layer adds to a record, under the layer's namespace. */
export interface FieldExtension {
  readonly schema: JsonSchema;
  readonly label: Label;
  readonly description?: Label;
  readonly sensitivity: Sensitivity;
  readonly purpose: Purpose;
  readonly norm?: Norm;
  readonly vocabulary?: string;
  readonly required?: true;
}

/** One thing that a layer does. There are three verbs and no other. */
export type Operation = Because &
  (
    | { readonly verb: 'restrict'; readonly on: 'field'; readonly record: string; readonly field: string; readonly to: FieldRestriction }
    | { readonly verb: 'extend'; readonly on: 'field'; readonly record: string; readonly field: string; readonly with: FieldExtension }
    | { readonly verb: 'relabel'; readonly on: 'field'; readonly record: string; readonly field: string; readonly label?: Label; readonly description?: Label }
    | { readonly verb: 'restrict'; readonly on: 'vocabulary'; readonly vocabulary: string; readonly hide: readonly string[] }
    | { readonly verb: 'extend'; readonly on: 'vocabulary'; readonly vocabulary: string; readonly entries: readonly CodeEntry[] }
    | { readonly verb: 'relabel'; readonly on: 'vocabulary'; readonly vocabulary: string; readonly code: string; readonly label: Label }
    | { readonly verb: 'restrict'; readonly on: 'step'; readonly procedure: string; readonly step: string; readonly to: StepRestriction }
    | { readonly verb: 'extend'; readonly on: 'step'; readonly procedure: string; readonly with: StepExtension }
    | { readonly verb: 'relabel'; readonly on: 'step'; readonly procedure: string; readonly step: string; readonly label: Label }
    | { readonly verb: 'restrict'; readonly on: 'form'; readonly form: string; readonly hide: readonly string[] }
    | { readonly verb: 'extend'; readonly on: 'form'; readonly form: string; readonly section: string; readonly fields: readonly FormField[] }
    | { readonly verb: 'relabel'; readonly on: 'form'; readonly form: string; readonly path: string; readonly label?: Label; readonly help?: Label }
    | { readonly verb: 'relabel'; readonly on: 'text'; readonly key: string; readonly text: Label }
    | { readonly verb: 'relabel'; readonly on: 'look'; readonly token: string; readonly value: string }
  );

/** The operation, or operations, of a verb on an artefact. */
export type OperationOf<V extends Operation['verb'], A extends Operation['on']> = Extract<
  Operation,
  { readonly verb: V; readonly on: A }
>;

/** What one body changes: a list of operations under a namespace of its own. */
export interface Layer {
  readonly id: string;
  readonly version: string;
  readonly label: Label;
  readonly level: 'national' | 'region' | 'ambito' | 'comune' | 'vendor';
  /** Namespace of everything that the layer adds, for example the IPA code of the ente; a layer without one adds nothing. */
  readonly namespace?: string;
  readonly operations: readonly Operation[];
}

/** Types a layer where it is written; it stays plain JSON. */
export function defineLayer(layer: Layer): Layer {
  return layer;
}
