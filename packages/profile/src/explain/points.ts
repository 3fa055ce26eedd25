import type { CartellaContent, CartellaRecord } from '../cartella';
import { fieldsOf, isRequired, type NamedField, valueSchema } from '../field';
import type { FormDefinition } from '../form';
import type { Point } from './point';
import { procedurePoints } from './procedure-points';

/** Lists every point of a cartella that a layer can put, change or speak of, by its address. */
export function pointsOf(content: Omit<CartellaContent, 'needs'>): ReadonlyMap<string, unknown> {
  return new Map(
    [
      ...Object.values(content.records).flatMap(recordPoints),
      ...Object.values(content.vocabularies).flatMap(({ id, entries, ...facts }): Point[] => [
        [`vocabularies/${id}`, facts],
        [`vocabularies/${id}/order`, entries.map(({ code }) => code)],
        ...entries.flatMap(({ code, label, hidden, ...entry }): Point[] => [
          [`vocabularies/${id}/${code}`, entry],
          [`vocabularies/${id}/${code}/label`, label],
          [`vocabularies/${id}/${code}/hidden`, hidden],
        ]),
      ]),
      ...(['instruments', 'decisions', 'indicators'] as const).flatMap((name) =>
        Object.values(content[name]).flatMap(({ id, label, from, applies, ...facts }): Point[] => [
          [`${name}/${id}`, facts],
          [`${name}/${id}/label`, label],
          [`${name}/${id}/from`, from],
          [`${name}/${id}/applies`, applies],
        ]),
      ),
      ...Object.values(content.parameters).flatMap(({ id, values, ...facts }): Point[] => [
        [`parameters/${id}`, facts],
        ...values.map((value): Point => [`parameters/${id}/${value.from}`, value]),
      ]),
      ...Object.values(content.procedures).flatMap(procedurePoints),
      ...Object.values(content.forms).flatMap(formPoints),
      ...policyPoints(content.policy),
      ...Object.values(content.slots).flatMap(({ id, components, ...facts }): Point[] => [
        [`slots/${id}`, facts],
        [`slots/${id}/order`, components.map((component) => component.id)],
        ...components.map((component): Point => [`slots/${id}/${component.id}`, component]),
      ]),
      ...textPoints(content.texts),
      ...Object.entries(content.look).map(([token, value]): Point => [`look/${token}`, value]),
    ].filter(([, value]) => value !== undefined),
  );
}

function recordPoints({ kind, schemaName, label, write, rules }: CartellaRecord): Point[] {
  return [
    [`records/${kind}`, schemaName],
    [`records/${kind}/label`, label],
    ...fieldsOf(write).flatMap((field) => fieldPoints(`records/${kind}/${field.path}`, field)),
    ...rules.map((rule): Point => [`checks/${kind}/${rule.code}`, rule]),
  ];
}

const limits = ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems'] as const;

function fieldPoints(point: string, field: NamedField): Point[] {
  const { schema } = field;
  const value = valueSchema(schema);
  const items = (value['items'] ?? {}) as Record<string, unknown>;
  const { type, format } = value;
  const vocabulary = value['x-vocabulary'] ?? schema['x-vocabulary'];
  return [
    [point, { type, format, vocabulary, itemType: items['type'] }],
    [`${point}/label`, schema['x-label']],
    [`${point}/description`, schema['x-description']],
    [`${point}/sensitivity`, schema['x-sensitivity']],
    [`${point}/required`, isRequired(field) ? true : undefined],
    ...limits.map((limit): Point => [`${point}/${limit}`, value[limit] ?? items[limit]]),
    [`${point}/pattern`, value['allOf'] ?? items['allOf']],
    [`${point}/values`, value['enum'] ?? items['enum']],
    [`${point}/absences`, schema['anyOf'] === undefined ? undefined : absencesOf(schema['anyOf'])],
  ];
}

function absencesOf(branches: unknown): unknown {
  const parts = Array.isArray(branches) ? (branches as { properties?: { absent?: { enum?: unknown } } }[]) : [];
  return parts.flatMap(({ properties }) => properties?.absent?.enum ?? []);
}

function formPoints({ id, pages, label, ...facts }: FormDefinition): Point[] {
  return [
    [`forms/${id}`, facts],
    [`forms/${id}/label`, label],
    ...pages.flatMap(({ sections, label: pageLabel, ...page }): Point[] => [
      [`forms/${id}/pages/${page.id}`, page],
      [`forms/${id}/pages/${page.id}/label`, pageLabel],
      ...sections.flatMap((section): Point[] => [
        [`forms/${id}/sections/${section.id}`, { page: page.id, visible: section.visible }],
        [`forms/${id}/sections/${section.id}/label`, section.label],
        [`forms/${id}/sections/${section.id}/help`, section.help],
        [`forms/${id}/sections/${section.id}/order`, section.fields.map(({ path }) => path)],
        ...section.fields.flatMap(({ label: fieldLabel, help, ...field }): Point[] => [
          [`forms/${id}/fields/${field.path}`, field],
          [`forms/${id}/fields/${field.path}/label`, fieldLabel],
          [`forms/${id}/fields/${field.path}/help`, help],
        ]),
      ]),
    ]),
  ];
}

function policyPoints({ roles, denials, seals, handOverDays, glassHours }: CartellaContent['policy']): Point[] {
  return [
    ...Object.entries(roles).flatMap(([role, { label, grants, of }]): Point[] => [
      [`policy/roles/${role}`, { of }],
      [`policy/roles/${role}/grants`, grants],
      [`policy/roles/${role}/label`, label],
    ]),
    ...denials.map((denial): Point => [`policy/denials/${denial.id}`, denial]),
    ...seals.map((seal): Point => [`policy/seals/${seal.kind}.${seal.path}`, seal]),
    ['policy/handOverDays', handOverDays],
    ['policy/glassHours', glassHours],
  ];
}

function textPoints(texts: CartellaContent['texts']): Point[] {
  const keys = new Set(Object.values(texts).flatMap((catalogue) => Object.keys(catalogue)));
  return [...keys].map((key) => [
    `texts/${key}`,
    Object.fromEntries(Object.entries(texts).map(([locale, catalogue]) => [locale, catalogue[key]])),
  ]);
}
