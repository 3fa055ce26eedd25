import { createIssue, type Issue } from '@cartella/core';
import type { Cartella } from '../cartella';
import { findField, isObject, isRequired } from '../field';
import { type FormDefinition, formFields } from '../form';
import { composeIssue } from './compose.issues';

/** Finds what somebody needs and no form asks any more, or a required extension that no form asks at all. Says who needs it. */
export function checkObligations(base: Cartella, result: Omit<Cartella, 'hash'>): Issue[] {
  return [
    ...Object.values(base.forms).flatMap((form) => hiddenDuties(form, result)),
    ...Object.values(result.records).flatMap(({ kind }) => unaskedExtensions(kind, result)),
  ];
}

function hiddenDuties(form: FormDefinition, result: Omit<Cartella, 'hash'>): Issue[] {
  const kept = new Set(formFields(result.forms[form.id] ?? form).map((field) => field.path));
  return formFields(form)
    .filter((field) => !kept.has(field.path))
    .flatMap((field) => {
      const [alias = '', ...path] = field.path.split('.');
      const kind = form.records[alias] ?? '';
      const record = result.records[kind];
      const place = record && findField(record.write, path.join('.'));
      const needed = [
        ...(place !== undefined && isRequired(place) ? [`schema ${record?.schemaName}`] : []),
        ...(field.required !== undefined ? [`form ${form.id}`] : []),
        ...(record?.rules ?? []).filter((rule) => rule.path.join('.') === path.join('.')).map((rule) => `rule ${rule.code}`),
      ];
      return needed.map((neededBy) =>
        createIssue(composeIssue.obligation, ['forms', form.id, field.path], { params: { point: `forms/${form.id}/${field.path}`, neededBy } }),
      );
    });
}

function unaskedExtensions(kind: string, result: Omit<Cartella, 'hash'>): Issue[] {
  const asked = new Set(
    Object.values(result.forms).flatMap((form) =>
      Object.entries(form.records)
        .filter(([, target]) => target === kind)
        .flatMap(([alias]) => formFields(form).flatMap(({ path }) => (path.startsWith(`${alias}.`) ? [path.slice(alias.length + 1)] : []))),
    ),
  );
  return requiredExtensions(result.records[kind]?.write)
    .filter((path) => !asked.has(path))
    .map((path) =>
      createIssue(composeIssue.obligation, ['records', kind, path], { params: { point: `records/${kind}/${path}`, neededBy: `schema ${kind}` } }),
    );
}

function requiredExtensions(write: unknown): string[] {
  const properties = isObject(write) ? write['properties'] : undefined;
  const ext = isObject(properties) ? properties['ext'] : undefined;
  const namespaces = isObject(ext) && isObject(ext['properties']) ? ext['properties'] : {};
  return Object.entries(namespaces).flatMap(([namespace, schema]) =>
    isObject(schema) && Array.isArray(schema['required']) ? schema['required'].map((name) => `ext.${namespace}.${String(name)}`) : [],
  );
}
