import { isPluggable, labelOf, vocabularySet } from '@cartella/vocabularies';
import { birthplaces } from '@cartella/vocabularies/birthplaces';
import { comuni } from '@cartella/vocabularies/comuni';
import { essentials } from '@cartella/vocabularies/essentials';
import { siussEnumerations } from '@cartella/vocabularies/siuss-enumerations';
import { citizenships, states } from '@cartella/vocabularies/states';
import { describe, expect, it } from 'vitest';
import { instruments, personMatchRules, type RecordDefinition, recordKinds, sitesOf, toJsonSchema } from '../src';

const lists = { ...essentials, ...siussEnumerations, ...vocabularySet(birthplaces, citizenships, comuni, states) };
const isKnown = (id: string) => Object.hasOwn(lists, id) || isPluggable(id);
const definitions = Object.values(recordKinds) as unknown as RecordDefinition[];

describe('the code lists that the model names', () => {
  const sites = definitions.flatMap((definition) =>
    sitesOf(toJsonSchema(definition, 'write')).map((site) => ({ kind: definition.kind, ...site })),
  );
  const coded = sites.flatMap(({ kind, path, vocabulary }) =>
    vocabulary === undefined ? [] : [{ kind, path, vocabulary }],
  );

  it('exist, or are declared as brought by the installation', () => {
    expect(coded.length).toBeGreaterThan(60);
    expect(coded.filter(({ vocabulary }) => !isKnown(vocabulary))).toEqual([]);
    const asked = Object.values(instruments).flatMap(({ items }) => items.flatMap(({ vocabulary = [] }) => vocabulary));
    expect(asked.filter((id) => !isKnown(id))).toEqual([]);
  });

  it('have codes that fit the form of a code', () => {
    const form = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;
    const named = new Set(coded.map(({ vocabulary }) => vocabulary));
    const unwritable = Object.values(lists)
      .filter(({ id }) => named.has(id))
      .flatMap(({ id, entries }) => entries.filter(({ code }) => !form.test(code)).map(({ code }) => `${id} ${code}`));
    expect(unwritable).toEqual([]);
  });

  it('have the reasons of the matching, in both languages', () => {
    const words = new Map(lists['match-reasons']?.entries.map((entry) => [entry.code, labelOf(entry, 'en')]));
    expect(personMatchRules.filter(({ code }) => words.get(code) === undefined)).toEqual([]);
  });
});

// Read in the ontologies themselves: CPV-AP_IT 0.8 (15 March 2023), CLV-AP_IT, COV-AP_IT, SM-AP_IT.
const terms: Readonly<Record<string, readonly string[]>> = {
  CLV: ['hasAddress', 'hasCity', 'hasCountry', 'officialStreetName', 'postCode', 'streetNumber'],
  COV: ['IPAcode', 'Office', 'Organization', 'legalName', 'subOrganizationOf', 'taxCode'],
  CPV: [
    'Family',
    'Person',
    'dateOfBirth',
    'dateOfDeath',
    'familyName',
    'givenName',
    'hasBirthPlace',
    'hasCitizenship',
    'hasLevelOfEducation',
    'hasRelationshipWith',
    'hasSex',
    'taxCode',
  ],
  SM: ['hasOnlineContactPoint'],
};

describe('the national ontologies', () => {
  it('have every term that the model names', () => {
    const named = definitions.flatMap((definition) => {
      const text = JSON.stringify(toJsonSchema(definition, 'write'));
      return [...text.matchAll(/https:\/\/w3id\.org\/italia\/onto\/(\w+)\/(\w+)/g)];
    });
    expect(named.length).toBeGreaterThan(40);
    const strange = named.filter(([, ontology = '', term = '']) => !terms[ontology]?.includes(term));
    expect([...new Set(strange.map(([uri]) => uri))]).toEqual([]);
  });
});
