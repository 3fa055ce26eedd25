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
  const kept = (['forms', 'needs', 'indicators', 'procedures'] as const).every((name) => base[name] === result[name]);
  if (kept) return [];
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

/** A field that became required, in something that must be there or is asked, is asked: otherwise the record could never be written. */
function unaskedDuties(kind: string, base: Cartella, result: CartellaContent): Issue[] {
  const [record, common] = [result.records[kind], base.records[kind]];
  if (record === undefined || common === undefined) return [];
  const before = new Set(
    fieldsOf(common.write)
      .filter(isRequired)
      .map(({ path }) => path),
  );
  const fields = fieldsOf(record.write);
  const required = new Set(fields.filter(isRequired).map(({ path }) => path));
  const asked = askedOf(kind, result);
  const known = new Set(fields.map(({ path }) => path));
  return [...required]
    .filter((path) => !before.has(path) && !asked.has(path))
    .filter((path) => {
      const above = ancestorsOf(path).filter((ancestor) => known.has(ancestor));
      const isAskedWhole = above.some((ancestor) => asked.get(ancestor) === 'whole');
      return !isAskedWhole && above.every((ancestor) => required.has(ancestor) || asked.has(ancestor));
    })
    .map((path) => obligation(`records/${kind}/${path}`, `schema ${record.schemaName}`));
}

function ancestorsOf(path: string): string[] {
  const names = path.split('.');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('.'));
}

/** Fields of a kind of record that some form asks; those without questions of their own inside are asked whole. */
function askedOf(kind: string, { forms }: CartellaContent): ReadonlyMap<string, 'whole' | 'by-items'> {
  return new Map(
    Object.values(forms).flatMap((form) =>
      Object.entries(form.records)
        .filter(([, target]) => target === kind)
        .flatMap(([alias]) =>
          formFields(form)
            .filter(({ path }) => path.startsWith(`${alias}.`))
            .flatMap(({ path, fields }): [string, 'whole' | 'by-items'][] => {
              const own = path.slice(alias.length + 1);
              if (fields === undefined) return [[own, 'whole']];
              return [[own, 'by-items'], ...fields.map((item): [string, 'whole'] => [`${own}.${item.path}`, 'whole'])];
            }),
        ),
    ),
  );
}
