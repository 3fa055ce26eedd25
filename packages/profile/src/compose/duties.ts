import { dependencies, type Expression } from '@cartella/rules';
import type { Procedure, Step } from '@cartella/workflow';
import type { CartellaContent } from '../cartella';
import type { FormDefinition } from '../form';
import { codesNamed } from './codes-named';

/** A field that somebody relies on. */
export interface NeededField {
  readonly record: string;
  readonly field: string;
  /** The name of who relies on it. */
  readonly by: string;
}

/** A code that somebody relies on. */
export interface NeededCode {
  readonly vocabulary: string;
  readonly code: string;
  readonly by: string;
}

/** Lists the fields that flows, indicators and later steps rely on. */
export function neededFields({
  needs,
  indicators,
  procedures,
}: Pick<CartellaContent, 'needs' | 'indicators' | 'procedures'>): NeededField[] {
  return [
    ...needs.flatMap(({ id, fields }) => fields.map((field) => ({ ...field, by: id }))),
    ...Object.values(indicators).flatMap(({ id, reads }) =>
      reads.map(({ record, field }) => ({ record, field: field.split('.')[0] ?? field, by: `indicator ${id}` })),
    ),
    ...Object.values(procedures).flatMap((procedure) => [
      ...conditionsIn(procedure).flatMap(({ by, condition }) =>
        dependencies(condition).flatMap((path) => fieldAt(procedure, path, by)),
      ),
      ...procedure.deadlines.flatMap(({ id, from }) =>
        from === undefined ? [] : fieldAt(procedure, from, `procedure ${procedure.id}, deadline ${id}`),
      ),
    ]),
  ];
}

/** Lists the codes that flows and later steps rely on. */
export function neededCodes({
  needs,
  procedures,
  records,
}: Pick<CartellaContent, 'needs' | 'procedures' | 'records'>): NeededCode[] {
  return [
    ...needs.flatMap(({ id, codes }) => (codes ?? []).map((code) => ({ ...code, by: id }))),
    ...Object.values(procedures).flatMap((procedure) =>
      conditionsIn(procedure).flatMap(({ by, condition }) =>
        codesNamed(condition, (path) => vocabularyAt(records, procedure, path)).map((code) => ({ ...code, by })),
      ),
    ),
  ];
}

/** The fields of its own records that the conditions of a form read, besides the field that has the condition. */
export function fieldsReadIn(form: FormDefinition): { readonly path: string; readonly by: string }[] {
  const inForm = (by: string, ...conditions: readonly (Expression | true | undefined)[]) =>
    conditions.flatMap((condition) =>
      condition === undefined || condition === true ? [] : dependencies(condition).map((path) => ({ path, by })),
    );
  return form.pages.flatMap((page) => [
    ...inForm(`form ${form.id}, page ${page.id}`, page.visible),
    ...page.sections.flatMap((section) => [
      ...inForm(`form ${form.id}, section ${section.id}`, section.visible),
      ...section.fields.flatMap(({ path, visible, required, computed }) =>
        inForm(path, visible, required, computed).filter((read) => read.path !== path),
      ),
    ]),
  ]);
}

function conditionsIn(procedure: Procedure): { readonly by: string; readonly condition: Expression }[] {
  return [
    ...procedure.steps.flatMap((step) =>
      conditionsOf(step).map((condition) => ({ by: `procedure ${procedure.id}, step ${step.id}`, condition })),
    ),
    ...(procedure.conditions ?? []).map(({ id, holds }) => ({
      by: `procedure ${procedure.id}, condition ${id}`,
      condition: holds,
    })),
  ];
}

function conditionsOf({ guard, to }: Step): Expression[] {
  const ways = Array.isArray(to) ? to.flatMap(({ when }) => (when === undefined ? [] : [when])) : [];
  return guard === undefined ? ways : [guard, ...ways];
}

function fieldAt(procedure: Procedure, path: string, by: string): NeededField[] {
  const [name = '', field] = path.split('.').filter((part) => part !== '*');
  const record = Object.hasOwn(procedure.records, name) ? procedure.records[name] : undefined;
  return record === undefined || field === undefined ? [] : [{ record: record.kind, field, by }];
}

function vocabularyAt(records: CartellaContent['records'], procedure: Procedure, path: string): string | undefined {
  const [name = '', field = ''] = path.split('.');
  const kind = Object.hasOwn(procedure.records, name) ? procedure.records[name]?.kind : undefined;
  const properties = records[kind ?? '']?.write['properties'] as
    | Record<string, Record<string, Record<string, unknown>>>
    | undefined;
  const schema = properties?.['data']?.['properties']?.[field] as Record<string, unknown> | undefined;
  return typeof schema?.['x-vocabulary'] === 'string' ? schema['x-vocabulary'] : undefined;
}
