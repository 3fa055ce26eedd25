import {
  createIssue,
  failure,
  type Issue,
  type Label,
  type Norm,
  type Path,
  type Result,
  success,
} from '@cartella/core';
import type { AbsenceKind, Sensitivity } from '@cartella/model';
import {
  type Cartella,
  type FieldPlace,
  type FormField,
  findField,
  isObject,
  isRequired,
  type SchemaDraft,
  valueSchema,
} from '@cartella/profile';
import { type FormReader, type KindReach, reachOf } from './access';
import type { ChoiceOption, CompiledField, CompiledForm, FieldLimits, FieldType } from './compiled-form';

/** Issue codes of this module. */
export const compileFormIssue = {
  unknownForm: 'form.unknown-form',
  unknownRecord: 'form.unknown-record',
  unknownField: 'form.unknown-field',
  beyondReach: 'form.beyond-reach',
} as const;

/**
 * Joins a form of a cartella with the elements that its fields name; all fields that name nothing come back together.
 *
 * @param reader - When told, what they may never write is read-only, what they may never see is masked, and a question that must be answered
 * and that they may never answer is a problem.
 */
export function compileForm(cartella: Cartella, formId: string, reader?: FormReader): Result<CompiledForm> {
  const form = cartella.forms[formId];
  if (form === undefined) return failure([createIssue(compileFormIssue.unknownForm, ['forms', formId])]);
  const issues: Issue[] = [];

  const compileTop = (field: FormField, path: Path): CompiledField[] => {
    const [alias = '', ...names] = field.path.split('.');
    const record = cartella.records[form.records[alias] ?? ''];
    if (record === undefined) {
      issues.push(createIssue(compileFormIssue.unknownRecord, path));
      return [];
    }
    const place = findField(record.write, names.join('.'));
    if (place === undefined) {
      issues.push(createIssue(compileFormIssue.unknownField, path));
      return [];
    }
    const sensitivity = sensitivityOf(record.write) ?? 'common';
    const kind = form.records[alias] ?? '';
    const reach = reader === undefined ? anything : reachOf(cartella.policy, reader, kind, sensitivity);
    const within: Within = { reach, property: names[0] ?? '', sensitivity, readOnly: false };
    return [compileField(field, place, path, issues, within)];
  };

  const pages = form.pages.map((page, p) => ({
    ...page,
    sections: page.sections.map((section, s) => ({
      ...section,
      fields: section.fields.flatMap((field, f) => compileTop(field, ['pages', p, 'sections', s, 'fields', f])),
    })),
  }));
  const rules = Object.fromEntries(
    Object.entries(form.records).map(([alias, kind]) => [alias, cartella.records[kind]?.rules ?? []]),
  );
  return issues.length > 0 ? failure(issues) : success({ ...form, pages, rules, cartella: cartella.hash });
}

function compileItem(item: FormField, group: FieldPlace, path: Path, issues: Issue[], within: Within): CompiledField[] {
  const items = valueSchema(group.schema)['items'];
  const place = isObject(items) ? findField({ properties: { data: items } }, item.path) : undefined;
  if (place !== undefined) return [compileField(item, place, path, issues, within)];
  issues.push(createIssue(compileFormIssue.unknownField, path));
  return [];
}

/** Where a field is, as far as who may write it goes: in a group that may be, and by the rights of a reader to the property that it is in. */
interface Within {
  readonly reach: KindReach;
  readonly property: string;
  readonly sensitivity: Sensitivity;
  readonly readOnly: boolean;
}

const anything: KindReach = () => 'write';

function sensitivityOf(schema: Readonly<Record<string, unknown>>): Sensitivity | undefined {
  return schema['x-sensitivity'] as Sensitivity | undefined;
}

function compileField(field: FormField, place: FieldPlace, path: Path, issues: Issue[], around: Within): CompiledField {
  const schema = valueSchema(place.schema);
  const facts = place.schema;
  const description = (facts['x-description'] as Label | undefined) ?? undefined;
  const norm = facts['x-norm'] as Norm | undefined;
  const vocabulary = (schema['x-vocabulary'] ?? facts['x-vocabulary']) as string | undefined;
  const options = optionsOf(schema);
  const help = field.help ?? description;
  const sensitivity = sensitivityOf(facts) ?? around.sensitivity;
  const reach = around.reach(around.property, sensitivity);
  const readOnly = around.readOnly || reach !== 'write' || (field.readOnly ?? field.computed !== undefined);
  const within = { ...around, sensitivity, readOnly };
  const required = mustBeAnswered(place, schema) || (field.required ?? false);
  if (reach !== 'write' && required !== false && field.computed === undefined)
    issues.push(createIssue(compileFormIssue.beyondReach, path));
  return {
    path: field.path,
    type: typeOf(schema, facts),
    label: field.label ?? (facts['x-label'] as Label | undefined) ?? { it: place.name, en: place.name },
    ...(help !== undefined && { help }),
    ...(field.guidance !== undefined && { guidance: field.guidance }),
    ...(norm !== undefined && { norm }),
    sensitivity: (facts['x-sensitivity'] as Sensitivity | undefined) ?? 'common',
    required,
    ...(field.visible !== undefined && { visible: field.visible }),
    ...(field.computed !== undefined && { computed: field.computed }),
    ...(field.prefill !== undefined && { prefill: field.prefill }),
    readOnly,
    ...(reach === 'none' && { masked: true }),
    ...(field.component !== undefined && { component: field.component }),
    limits: limitsOf(schema),
    ...(options !== undefined && { options }),
    ...(vocabulary !== undefined && { vocabulary }),
    absences: absencesOf(facts),
    fields: (field.fields ?? []).flatMap((item, at) =>
      compileItem(item, place, [...path, 'fields', at], issues, within),
    ),
    ...(field.itemLabel !== undefined && { itemLabel: field.itemLabel }),
    schema: place.schema,
  };
}

/** A list that may be empty is there without being asked for. */
function mustBeAnswered(place: FieldPlace, schema: SchemaDraft): boolean {
  return isRequired(place) && (schema['type'] !== 'array' || Number(schema['minItems'] ?? 0) > 0);
}

function typeOf(schema: SchemaDraft, facts: SchemaDraft): FieldType {
  const presentation = schema['x-presentation'] ?? facts['x-presentation'];
  if (presentation === 'money' || presentation === 'long-text') return presentation;
  const vocabulary = schema['x-vocabulary'] ?? facts['x-vocabulary'];
  switch (schema['type']) {
    case 'array': {
      const items = isObject(schema['items']) ? schema['items'] : {};
      if (isDocument(items)) return 'documents';
      return isObject(items['properties']) ? 'group' : 'codes';
    }
    case 'boolean':
      return 'boolean';
    case 'integer':
    case 'number':
      return schema['type'];
    default:
      if (Array.isArray(schema['enum'])) return 'choice';
      if (schema['format'] === 'date') return 'date';
      if (isDocument(schema)) return 'document';
      if (schema['x-format'] === 'tax-code') return 'tax-code';
      return vocabulary === undefined ? 'text' : 'code';
  }
}

// A reference to a document of the file is answered by attaching one.
function isDocument(schema: SchemaDraft): boolean {
  return schema['x-references'] === 'document';
}

function optionsOf(schema: SchemaDraft): ChoiceOption[] | undefined {
  if (!Array.isArray(schema['enum'])) return undefined;
  const labels = isObject(schema['x-values']) ? schema['x-values'] : {};
  return schema['enum'].map((value) => {
    const name = String(value);
    return { value: name, label: (labels[name] as Label | undefined) ?? { it: name, en: name } };
  });
}

function absencesOf(schema: SchemaDraft): AbsenceKind[] {
  const branches = Array.isArray(schema['anyOf']) ? schema['anyOf'] : [];
  return branches.flatMap((branch) => {
    const properties = isObject(branch) ? branch['properties'] : undefined;
    const absent = isObject(properties) ? properties['absent'] : undefined;
    return isObject(absent) && Array.isArray(absent['enum']) ? (absent['enum'] as AbsenceKind[]) : [];
  });
}

const limitNames = ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems'] as const;

function limitsOf(schema: SchemaDraft): FieldLimits {
  return Object.fromEntries(
    limitNames.flatMap((name) => (typeof schema[name] === 'number' ? [[name, schema[name]]] : [])),
  );
}
