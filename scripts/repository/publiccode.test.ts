import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { publiccodeProblems } from './publiccode';
import { readText } from './workspaces';

const document = parse(readText('publiccode.yml')) as Record<string, Record<string, unknown>>;

describe('publiccode.yml', () => {
  it('follows the standard', () => {
    expect(publiccodeProblems(document)).toEqual([]);
  });

  it('says the licence and the languages of the repository', () => {
    expect(document['legal']?.['license']).toBe(JSON.parse(readText('package.json')).license);
    expect(document['localisation']?.['availableLanguages']).toEqual(['it', 'en']);
  });
});

describe('the check of publiccode.yml', () => {
  const without = (key: string) => Object.fromEntries(Object.entries(document).filter(([name]) => name !== key));

  it.each([
    'publiccodeYmlVersion',
    'name',
    'url',
    'platforms',
    'developmentStatus',
    'softwareType',
    'description',
    'legal',
    'maintenance',
    'localisation',
  ])('misses %s', (key) => {
    expect(publiccodeProblems(without(key))).not.toEqual([]);
  });

  it.each([
    ['a status that does not exist', { developmentStatus: 'ready' }],
    ['a kind that does not exist', { softwareType: 'kit' }],
    ['a date in words', { releaseDate: 'soon' }],
    ['a relative address', { url: '/cartella' }],
    ['an organisation without its address', { organisation: { name: 'Comune' } }],
    [
      'contractors without a contract',
      { maintenance: { ...document['maintenance'], contractors: [{ name: 'A', until: '2030-01-01' }] } },
    ],
    ['a community without contacts', { maintenance: { type: 'community' } }],
    [
      'a short description that is long',
      {
        description: {
          ...document['description'],
          it: { ...(document['description']?.['it'] as object), shortDescription: 'x'.repeat(151) },
        },
      },
    ],
    [
      'a long description that is short',
      { description: { it: { shortDescription: 'a', longDescription: 'b', features: ['c'] } } },
    ],
    ['features in no language', { description: { it: { shortDescription: 'a', longDescription: 'b'.repeat(150) } } }],
    ['a deprecated key', { it: { countryExtensionVersion: '1.0' } }],
  ])('refuses %s', (_, change) => {
    expect(publiccodeProblems({ ...document, ...change })).toHaveLength(1);
  });
});
