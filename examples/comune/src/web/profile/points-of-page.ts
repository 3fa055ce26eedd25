import type { Label } from '@cartella/core';
import { type Cartella, type FormDefinition, type FormField, findField } from '@cartella/profile';
import type { CaseView } from '@cartella/server';
import type { Procedure, Step } from '@cartella/workflow';
import { heading, leaf, optionsOf, type PagePoint, rulesOf } from './page-point';

/** What the page of a case shows that a profile can change: steps, possible and refused, phases, deadlines and what stands beside. */
export function pointsOfCase(cartella: Cartella, { procedure: { id }, steps }: CaseView): readonly PagePoint[] {
  const procedure = cartella.procedures[id];
  if (procedure === undefined) return [];
  const at = `procedures/${id}`;
  const listed = procedure.steps.filter((step) =>
    steps.some(({ step: name, allowed, here }) => (allowed || here) && name === step.id),
  );
  const named = (what: 'phases' | 'states' | 'deadlines') =>
    procedure[what].map((part) => leaf(`${at}/${what}/${part.id}`, part.label));
  return [
    leaf(at, procedure.label),
    heading(
      'Che cosa fare ora',
      'What to do now',
      listed.map((step) => leaf(`${at}/steps/${step.id}`, step.label)),
    ),
    heading('Fasi', 'Phases', named('phases')),
    heading('Stati', 'States', named('states')),
    heading('Scadenze', 'Deadlines', named('deadlines')),
    ...Object.values(cartella.slots).map((slot) => ({
      point: `slots/${slot.id}`,
      label: slot.label,
      parts: slot.components.map(({ id: component, label }) => leaf(`slots/${slot.id}/${component}`, label)),
    })),
  ].filter(({ point, parts }) => point !== undefined || parts.length > 0);
}

/** What the page of a step shows that a profile can change: the step, its documents, its forms down to the options, the rules of their records. */
export function pointsOfStep(cartella: Cartella, procedure: Procedure, step: Step): readonly PagePoint[] {
  const at = `procedures/${procedure.id}/steps/${step.id}`;
  const forms = formsOf(cartella, step);
  const kinds = [...new Set(forms.flatMap(({ records }) => Object.values(records)))];
  return [
    {
      point: at,
      label: step.label,
      parts: (step.asks?.documents ?? []).map(({ id, label }) => leaf(`${at}/documents/${id}`, label)),
    },
    ...forms.map((form) => pointsOfForm(cartella, form)),
    ...kinds.flatMap((kind) => rulesOf(cartella, kind)),
  ];
}

/** The forms that a step asks for. */
export function formsOf({ forms }: Cartella, { asks }: Step): FormDefinition[] {
  return (asks?.forms ?? []).flatMap((id) => forms[id] ?? []);
}

function pointsOfForm(cartella: Cartella, form: FormDefinition): PagePoint {
  const at = `forms/${form.id}`;
  return {
    point: at,
    label: form.label,
    parts: form.pages.map(({ id, label, sections }) => ({
      point: `${at}/pages/${id}`,
      label,
      parts: sections.map((section) => ({
        point: `${at}/sections/${section.id}`,
        label: section.label,
        parts: section.fields.map((field) => pointsOfQuestion(cartella, form, field)),
      })),
    })),
  };
}

function pointsOfQuestion(cartella: Cartella, form: FormDefinition, field: FormField, group?: string): PagePoint {
  const path = group === undefined ? field.path : `${group}.${field.path}`;
  const point = addressOf(form, path);
  const [, kind = '', name = ''] = point.split('/');
  const schema = findField(cartella.records[kind]?.write ?? {}, name)?.schema;
  const asked = `forms/${form.id}/fields/${path}`;
  return {
    point: schema === undefined ? asked : point,
    label: field.label ?? (schema?.['x-label'] as Label | undefined) ?? { it: name, en: name },
    parts: [
      ...(group === undefined && schema !== undefined
        ? [leaf(asked, { it: 'Come la chiede il modulo', en: 'As the form asks it' })]
        : []),
      ...(schema === undefined ? [] : optionsOf(cartella, schema)),
      ...(field.fields ?? []).map((inner) => pointsOfQuestion(cartella, form, inner, path)),
    ],
  };
}

/** Address of the field of a record that a question of a form writes. */
export function addressOf({ records }: FormDefinition, path: string): string {
  const [alias = '', ...names] = path.split('.');
  return `records/${records[alias]}/${names.join('.')}`;
}
