import { readdirSync } from 'node:fs';
import type { Catalogues } from '@cartella/core';
import { formsCatalogues } from '@cartella/forms';
import {
  AddressSchema,
  accessLogEntry,
  attendance,
  ContactPointSchema,
  diaryEntry,
  household,
  isee,
  misuraDiSostegno,
  modelCatalogues,
  progettoPersonalizzato,
  referral,
  relationship,
  SignatureSchema,
  valueFactsOf,
} from '@cartella/model';
import { describe, expect, it } from 'vitest';
import { uiCatalogues } from './ui-catalogues';

const source = new URL('..', import.meta.url);
const folders = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(new URL(entry.name, source)).includes('texts.ts'))
  .map(({ name }) => name);
const texts = Object.fromEntries(
  await Promise.all(
    folders.map(async (folder) => {
      const [catalogues] = Object.values(await import(new URL(`${folder}/texts.ts`, source).pathname)) as Catalogues[];
      return [folder, catalogues as Catalogues] as const;
    }),
  ),
);

describe('the words of the interface', () => {
  // Italian alone has a plural for millions.
  const keys = (catalogues: Catalogues, locale: 'it' | 'en') =>
    Object.keys(catalogues[locale] ?? {}).filter((key) => !key.endsWith('.many'));

  it('are there for twenty components', () => {
    expect(folders.length).toBeGreaterThan(18);
  });

  it.each([['forms', uiCatalogues] as const, ...Object.entries(texts)])(
    'of %s are there in Italian and in English',
    (_, catalogues) => {
      expect(keys(catalogues, 'en')).toEqual(keys(catalogues, 'it'));
    },
  );

  it.each(Object.entries(texts))('of %s have no key that is the code of a problem', (_, { it: words }) => {
    // A page gives one catalogue for all: the sentence of the problem would be written instead.
    const problems = { ...modelCatalogues.it, ...formsCatalogues.it };
    expect(Object.keys(words).filter((key) => Object.hasOwn(problems, key))).toEqual([]);
  });
});

type Schema = Parameters<typeof valueFactsOf>[0];

/** The names of the values of a choice, as the model gives them. */
function namesOf(schema: Schema): Readonly<Record<string, { readonly it: string; readonly en: string }>> {
  const names = valueFactsOf(schema)?.values;
  return names === undefined && 'unwrap' in schema
    ? namesOf((schema.unwrap as () => Schema)())
    : ((names ?? {}) as ReturnType<typeof namesOf>);
}

const goal = progettoPersonalizzato.data.shape.goals.element.shape;

describe('the name of a choice', () => {
  it.each([
    ['diagram', 'diagram.quality', relationship.data.shape.quality],
    ['diagram', 'diagram.direction', relationship.data.shape.direction],
    ['household', 'household.kind', household.data.shape.kind],
    ['project', 'project.responsible', goal.actions.element.shape.responsible],
    ['project', 'project.party', SignatureSchema.shape.party],
    ['project', 'project.method', SignatureSchema.shape.method],
    ['support', 'support.state', misuraDiSostegno.data.shape.state],
    ['attendance', 'attendance.status', attendance.data.shape.status],
    ['diary', 'diary.nature', diaryEntry.data.shape.passages.element.shape.nature],
    ['protection', 'protection.action', accessLogEntry.data.shape.action],
    ['referral', 'referral.kind', referral.data.shape.kind],
    ['address', 'address.kind', AddressSchema.shape.kind],
    ['address', 'contact.kind', ContactPointSchema.shape.kind],
    ['isee', 'isee.kind', isee.data.shape.kind],
  ])('in %s is the model’s: %s', (folder, prefix, schema) => {
    const names = namesOf(schema);
    expect(Object.keys(names).length).toBeGreaterThan(1);
    for (const [value, { it: italian, en }] of Object.entries(names)) {
      expect([texts[folder]?.it[`${prefix}.${value}`], texts[folder]?.en?.[`${prefix}.${value}`]]).toEqual([
        italian,
        en,
      ]);
    }
  });
});
