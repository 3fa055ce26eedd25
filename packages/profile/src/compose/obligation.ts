import { createIssue, type Issue } from '@cartella/core';
import type { Cartella, CartellaContent } from '../cartella';
import { fieldsOf, findField, isRequired } from '../field';
import { type FormDefinition, formFields } from '../form';
import { composeIssue } from './compose.issues';
import { fieldsReadIn, neededCodes, neededFields } from './duties';

/**
 * Finds what a flow, a norm, a form or a later step relies on and nobody can give any more, or must give and nobody asks. Says who relies on
 * it.
 */
export function checkObligations(base: Cartella, result: CartellaContent): Issue[] {
  return [
    ...Object.values(base.forms).flatMap((form) => (result.forms[form.id] === form ? [] : hiddenDuties(form, result))),
    ...lostNeeds(base, result),
    ...hiddenCodes(base, result),
    ...Object.values(result.records).flatMap(({ kind }) =>
      result.records[kind] === base.records[kind] ? [] : unaskedDuties(kind, base, result),
    ),
  ];
}

function obligation(point: string, neededBy: string): Issue {
  return createIssue(composeIssue.obligation, point.split('/'), { params: { point, neededBy } });
}

/** What a form needs within itself: required fields, those that its rules are mended at, those that its conditions read. */
function hiddenDuties(form: FormDefinition, result: CartellaContent): Issue[] {
  const now = result.forms[form.id] ?? form;
  const kept = new Set(formFields(now).map((field) => field.path));
  const read = fieldsReadIn(now);
  return formFields(form)
    .filter((field) => !kept.has(field.path))
    .flatMap((field) => {
      const [alias = '', ...path] = field.path.split('.');
      const record = result.records[form.records[alias] ?? ''];
      const place = record && findField(record.write, path.join('.'));
      const neededBy = [
        ...(place !== undefined && isRequired(place) ? [`schema ${record?.schemaName}`] : []),
        ...(field.required !== undefined ? [`form ${form.id}`] : []),
        ...(record?.rules ?? [])
          .filter((rule) => rule.path.join('.') === path.join('.'))
          .map((rule) => `rule ${rule.code}`),
        ...read.filter((one) => one.path === field.path || one.path.startsWith(`${field.path}.`)).map(({ by }) => by),
      ];
      return [...new Set(neededBy)].map((name) => obligation(`forms/${form.id}/fields/${field.path}`, name));
    });
}

/** What flows and steps rely on stays asked by some form, if some form asked it. */
function lostNeeds(base: Cartella, result: CartellaContent): Issue[] {
  if (base.forms === result.forms && base.needs === result.needs && base.procedures === result.procedures) return [];
  const [before, after] = [askedIn(base), askedIn(result)];
  const lost = neededFields(result).filter(({ record, field }) => {
    const name = `${record}/${field}`;
    return before.has(name) && !after.has(name);
  });
  return lost.map(({ record, field, by }) => obligation(`records/${record}/${field}`, by));
}

/** Fields that some form asks, as `kind/field` of the first level. */
function askedIn({ forms }: Pick<CartellaContent, 'forms'>): Set<string> {
  return new Set(
    Object.values(forms).flatMap((form) =>
      formFields(form).map(({ path }) => {
        const [alias = '', field = ''] = path.split('.');
        return `${form.records[alias]}/${field}`;
      }),
    ),
  );
}

function hiddenCodes(base: Cartella, result: CartellaContent): Issue[] {
  if (base.vocabularies === result.vocabularies) return [];
  const isHidden = (vocabularies: CartellaContent['vocabularies'], vocabulary: string, code: string) =>
    vocabularies[vocabulary]?.entries.some((entry) => entry.code === code && entry.hidden === true) === true;
  return neededCodes(result)
    .filter(
      ({ vocabulary, code }) =>
        isHidden(result.vocabularies, vocabulary, code) && !isHidden(base.vocabularies, vocabulary, code),
    )
    .map(({ vocabulary, code, by }) => obligation(`vocabularies/${vocabulary}/${code}`, by));
}

/** A field that became required is asked by some form: otherwise the record could never be written. */
function unaskedDuties(kind: string, base: Cartella, result: CartellaContent): Issue[] {
  const record = result.records[kind];
  if (record === undefined || base.records[kind] === undefined) return [];
  const before = new Set(
    fieldsOf(base.records[kind].write)
      .filter(isRequired)
      .map(({ path }) => path),
  );
  const asked = Object.values(result.forms).flatMap((form) =>
    Object.entries(form.records)
      .filter(([, target]) => target === kind)
      .flatMap(([alias]) => formFields(form).flatMap(({ path, fields }) => pathsUnder(alias, path, fields))),
  );
  return fieldsOf(record.write)
    .filter((field) => isRequired(field) && !before.has(field.path) && !asked.includes(field.path))
    .map(({ path }) => obligation(`records/${kind}/${path}`, `schema ${record.schemaName}`));
}

function pathsUnder(alias: string, path: string, items: readonly { readonly path: string }[] | undefined): string[] {
  if (!path.startsWith(`${alias}.`)) return [];
  const own = path.slice(alias.length + 1);
  return [own, ...(items ?? []).map((item) => `${own}.${item.path}`)];
}
