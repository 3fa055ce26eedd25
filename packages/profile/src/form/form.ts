import type { Label, Norm } from '@cartella/core';
import type { Expression } from '@cartella/rules';

/** A form as data: pages, sections and fields over records of the cartella. Every surface draws the same definition. */
export interface FormDefinition {
  readonly id: string;
  readonly version: string;
  readonly label: Label;
  readonly help?: Label;
  /** Kinds of the records that the form fills in, by the alias that its paths begin with. */
  readonly records: Readonly<Record<string, string>>;
  readonly pages: readonly FormPage[];
}

/** What fits on one screen: one thing at a time for a citizen, one screenful for an operator. */
export interface FormPage {
  readonly id: string;
  readonly label: Label;
  readonly help?: Label;
  readonly visible?: Expression;
  readonly sections: readonly FormSection[];
}

/** Fields that belong together under a heading. */
export interface FormSection {
  readonly id: string;
  readonly label: Label;
  readonly help?: Label;
  readonly visible?: Expression;
  readonly fields: readonly FormField[];
}

/**
 * One question. What is not said here (label, type, code list, limits, sensitivity) comes from the element of the record that `path` names.
 */
export interface FormField {
  /** `alias.element`, nested with dots, `alias.ext.namespace.element` for an extension; relative to the item inside a group. */
  readonly path: string;
  readonly label?: Label;
  readonly help?: Label;
  /** Questions that guide the conversation, with the norm behind them. */
  readonly guidance?: { readonly text: Label; readonly norm?: Norm };
  /** Asked always, or when the condition holds; the record's own duties are added to it. */
  readonly required?: true | Expression;
  /** Shown when the condition holds; shown always when absent. A hidden field writes nothing. */
  readonly visible?: Expression;
  /** Written by the form, not by people. */
  readonly computed?: Expression;
  /** Value offered in an empty field, and where it comes from. */
  readonly prefill?: { readonly value: Expression; readonly source: Label };
  readonly readOnly?: true;
  /** Name of the component that draws the field, when its type alone does not choose. */
  readonly component?: string;
  /** Fields of each item of a repeating group. */
  readonly fields?: readonly FormField[];
  /** Name of one item of a repeating group, for its heading and its buttons. */
  readonly itemLabel?: Label;
}

/** Lists the fields of a form in reading order, without those inside groups. */
export function formFields(form: FormDefinition): FormField[] {
  return form.pages.flatMap((page) => page.sections.flatMap((section) => section.fields));
}
