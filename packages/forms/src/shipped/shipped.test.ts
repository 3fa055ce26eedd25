import { procedures, type RecordProduct, type Step } from '@cartella/workflow';
import { describe, expect, it } from 'vitest';
import { cartella } from '../../test/sample';
import { commonForms } from './common-forms';

const forms = new Map<string, (typeof commonForms)[number]>(commonForms.map((form) => [form.id, form]));
const asked = new Set(procedures.flatMap(({ steps }) => steps.flatMap(({ asks }) => asks?.forms ?? [])));

interface Property {
  readonly type?: string;
  readonly minItems?: number;
  readonly 'x-references'?: string;
  readonly items?: Property;
}
interface DataSchema {
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, Property>>;
}
const dataOf = (kind: string) =>
  (cartella.records[kind]!.write as unknown as { readonly properties: { readonly data: DataSchema } }).properties.data;

/** What the forms of a step ask for, by the name that the procedure gives each record; what it has no name for is a fault. */
function askedBy(records: (typeof procedures)[number]['records'], { asks, produces }: Step) {
  const names = (produces ?? []).flatMap((product) => (product.kind === 'record' ? [product.record] : []));
  const found = new Map<string, Set<string>>();
  const strangers: string[] = [];
  for (const id of asks?.forms ?? []) {
    const form = forms.get(id);
    for (const [alias, kind] of Object.entries<string>(form?.records ?? {})) {
      if (alias === 'person') continue;
      const name = names.includes(alias) ? alias : names.find((one) => records[one]?.kind === kind);
      if (name === undefined) strangers.push(`${id}: ${alias}`);
      const places = (form?.pages ?? []).flatMap((page) => page.sections.flatMap(({ fields }) => fields));
      const own = places.map(({ path }) => path.split('.')).filter(([root]) => root === alias);
      found.set(name ?? alias, new Set([...(found.get(name ?? alias) ?? []), ...own.map(([, field = '']) => field)]));
    }
  }
  return { found, strangers };
}

/** Whether a server fills it in: what points to the case, its person or who writes; a list that may be empty. */
function isKnown(property: Property | undefined): boolean {
  const mayBeEmpty = property?.type === 'array' && (property.minItems ?? 0) === 0;
  return mayBeEmpty || (property?.['x-references'] ?? property?.items?.['x-references']) !== undefined;
}

/** Whether the step writes on the record by itself: on what the case has, in elements that follow from the step. */
function followsFromStep({ mode, values, clears }: RecordProduct): boolean {
  return mode !== 'create' && mode !== 'sign' && (values !== undefined || clears !== undefined);
}

describe('the forms that are shipped', () => {
  it('are those that the procedures ask for, no fewer and no more', () => {
    expect([...asked].filter((id) => !forms.has(id))).toEqual([]);
    expect([...forms.keys()].filter((id) => !asked.has(id))).toEqual([]);
  });

  it.each(procedures.map(({ id, ...procedure }) => [id, procedure] as const))(
    'cover every record that a step of %s writes, and ask for what nobody else can know',
    (_, { records, steps }) => {
      const faults = steps.flatMap((step) => {
        const { found, strangers } = askedBy(records, step);
        const products = (step.produces ?? []).filter((product) => product.kind === 'record');
        return [
          ...strangers.map((stranger) => `${step.id} does not write ${stranger}`),
          ...products.flatMap((product) => {
            const { record, mode, values = {}, optional } = product;
            const questions = found.get(record);
            if (questions === undefined)
              return optional === true || followsFromStep(product) ? [] : [`${step.id}: nothing asks for ${record}`];
            if (mode === 'sign' || mode === 'revise') return [];
            const { required = [], properties } = dataOf(records[record]?.kind ?? '');
            return required
              .filter((name) => {
                const isFilledIn = isKnown(properties[name]);
                return !isFilledIn && !questions.has(name) && values[name] === undefined;
              })
              .map((name) => `${step.id}: nobody says ${record}.${name}`);
          }),
        ];
      });
      expect(faults).toEqual([]);
    },
  );
});
