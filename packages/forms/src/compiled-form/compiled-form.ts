import type { Label, Norm } from '@cartella/core';
import type { AbsenceKind, JsonSchema, RecordRule, Sensitivity } from '@cartella/model';
import type { FormDefinition } from '@cartella/profile';
import type { Expression } from '@cartella/rules';

/** How a value is asked. */
export type FieldType =
  | 'text'
  | 'long-text'
  | 'boolean'
  | 'choice'
  | 'code'
  | 'codes'
  | 'date'
  | 'integer'
  | 'number'
  | 'money'
  | 'tax-code'
  | 'document'
  | 'documents'
  | 'group';

/** One value of a closed set, with its name. */
export interface ChoiceOption {
  readonly value: string;
  readonly label: Label;
}

/** Limits that a field tells before anybody breaks them. */
export interface FieldLimits {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** A question with everything that a surface needs to draw it: what the form says, over what the record says. */
export interface CompiledField {
  /** `alias.element`; relative to the item inside a group. */
  readonly path: string;
  readonly type: FieldType;
  readonly label: Label;
  readonly help?: Label;
  readonly guidance?: { readonly text: Label; readonly norm?: Norm };
  readonly norm?: Norm;
  readonly sensitivity: Sensitivity;
  readonly required: boolean | Expression;
  readonly visible?: Expression;
  readonly computed?: Expression;
  readonly prefill?: { readonly value: Expression; readonly source: Label };
  readonly readOnly: boolean;
  /** Whoever it was compiled for may never see the answer: it is neither shown nor asked nor written. */
  readonly masked?: boolean;
  readonly component?: string;
  readonly limits: FieldLimits;
  readonly options?: readonly ChoiceOption[];
  readonly vocabulary?: string;
  /** Reasons for which the answer may be missing. */
  readonly absences: readonly AbsenceKind[];
  /** Fields of each item of a group. */
  readonly fields: readonly CompiledField[];
  readonly itemLabel?: Label;
  /** Schema of the value, for its check. */
  readonly schema: JsonSchema;
}

/** A section with its compiled fields. */
export interface CompiledSection {
  readonly id: string;
  readonly label: Label;
  readonly help?: Label;
  readonly visible?: Expression;
  readonly fields: readonly CompiledField[];
}

/** A page with its compiled sections. */
export interface CompiledPage {
  readonly id: string;
  readonly label: Label;
  readonly help?: Label;
  readonly visible?: Expression;
  readonly sections: readonly CompiledSection[];
}

/** A form joined with the elements of the records that it fills in: plain data, drawn alike by every surface. */
export interface CompiledForm extends Omit<FormDefinition, 'pages'> {
  readonly pages: readonly CompiledPage[];
  /** Cross-field rules of each record that the form fills in, by alias. */
  readonly rules: Readonly<Record<string, readonly RecordRule[]>>;
  /** Digest of the composition that it was compiled from. */
  readonly cartella: string;
}

/** Lists the fields of a compiled form in reading order, without those inside groups. */
export function compiledFields(form: CompiledForm): CompiledField[] {
  return form.pages.flatMap((page) => page.sections.flatMap((section) => section.fields));
}
