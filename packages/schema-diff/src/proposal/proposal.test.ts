import { unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { readLens } from '../lens';
import { readWaiver } from '../release';
import {
  draftProposal,
  type ProposalDraft,
  privacyEffects,
  proposalFiles,
  proposalFolder,
  unlabelledElements,
} from '.';

const element = (name: string, more: object = {}) => ({
  type: 'string',
  maxLength: 80,
  'x-label': { it: name, en: `${name} (en)` },
  'x-sensitivity': 'common',
  'x-purpose': 'access',
  ...more,
});
const contract = (properties: object) => {
  const write = { type: 'object', required: ['esito'], additionalProperties: false, properties };
  const { additionalProperties: _, ...read } = write;
  return { write, read };
};
const before = contract({
  esito: element('Esito', { enum: ['a', 'b'] }),
  note: element('Note'),
  recapito: element('Recapito'),
});
const after = contract({
  esito: element('Esito', { enum: ['a'] }),
  recapito: element('Recapito', { 'x-sensitivity': 'special' }),
  diagnosi: element('Diagnosi', { 'x-sensitivity': 'special', 'x-label': { it: 'Diagnosi' } }),
});

const draft: ProposalDraft = {
  number: 7,
  title: { it: 'Un esito di meno, l’età più chiara', en: 'One outcome fewer' },
  package: '@prova/model',
  artefact: 'accesso',
  from: 'accesso/1.0.0',
  to: 'accesso/2.0.0',
  before,
  after,
  level: 'backward',
};
const files = (change: Partial<ProposalDraft> = {}) => proposalFiles(unwrap(draftProposal({ ...draft, ...change })));

describe('A proposal', () => {
  it('has a folder that says its number and its name', () => {
    expect(proposalFolder(draft)).toBe('0007-un-esito-di-meno-l-eta');
    expect(proposalFolder({ number: 12, title: { it: '¿?', en: '' } })).toBe('0012-proposta');
  });

  it('tells a social worker what changes, shows what no longer goes, and what becomes of what was written', () => {
    const page = files({ norm: 'L. 8 novembre 2000, n. 328', profiles: ['borgo-esempio'], flows: ['SIUSS'] })[
      'README.md'
    ];
    expect(page).toContain('# 0007 · Un esito di meno');
    expect(page).toContain(
      'esito — Elenco dei valori: eliminazione di un valore (b); chi scrive come prima viene rifiutato.',
    );
    expect(page).toContain('Questo si poteva scrivere e non si potrà più:');
    expect(page).toContain('{"esito":"b"}');
    expect(page).toContain('(note → diagnosi); ciò che è già scritto resta dove nessuno lo cerca più.');
    expect(page).toContain('- Cambia nome `note → diagnosi`');
    expect(page).toContain('L. 8 novembre 2000, n. 328');
    expect(page).toContain('- borgo-esempio');
    expect(page).toContain('un cambiamento che chiede a qualcuno di adeguarsi');
    expect(page).not.toMatch(/proposal\.|undefined/);
  });

  it('says the effects on privacy and the names that lack a language', () => {
    const page = files()['README.md'];
    expect(page).toContain('- Diagnosi (`diagnosi`): dato nuovo (special, access); dire perché serve e chi lo vedrà');
    expect(page).toContain('- Recapito (`recapito`): da common, access a special, access');
    expect(page).toContain('- Note (`note`): non si raccoglie più (era common, access)');
    expect(page).toContain('## Nomi da tradurre\n\n- `diagnosi`');
  });

  it('says the same in English', () => {
    const page = files()['README.en.md'];
    expect(page).toContain('This could be written and no longer will:');
    expect(page).not.toMatch(/proposal\.|undefined/);
  });

  it('brings the comparison, a lens that can be read, and a waiver that the gate refuses until people have written it', () => {
    const made = files();
    const { changes, effect } = JSON.parse(made['changes.json'] ?? '');
    expect(effect.writers).toBe('breaks');
    expect(changes.map(({ kind }: { kind: string }) => kind)).toContain('property.removed-optional');
    expect(readLens(JSON.parse(made['lens.json'] ?? '')).ok).toBe(true);
    const waiver = JSON.parse(made['waiver.json'] ?? '');
    expect(readWaiver(waiver).ok).toBe(false);
    const sentence = { it: 'Una frase intera, non una parola.', en: 'A whole sentence, not a word.' };
    expect(readWaiver({ ...waiver, motive: sentence, migration: sentence, sunset: '2027-12-31' }).ok).toBe(true);
  });

  it('asks for no waiver where nobody is broken, and says so of everything else', () => {
    const made = files({ after: contract({ ...before.write.properties, altro: element('Altro') }) });
    expect(Object.keys(made)).toEqual(['README.md', 'README.en.md', 'changes.json', 'lens.json']);
    const same = files({ after: before })['README.md'];
    for (const nothing of ['Niente.', 'Restano come sono.', 'Nessun dato in più', 'Tutto ha un nome'])
      expect(same).toContain(nothing);
  });

  it('is refused with the problems of its schemas', () => {
    const broken = draftProposal({ ...draft, after: contract({ esito: { type: 'strano' } }) });
    expect(broken.ok ? [] : broken.issues.map(({ path }) => path[0])).toContain('after');
  });
});

it('finds elements inside lists and alternatives, and passes over the grammar of schemas', () => {
  const nested = {
    properties: {
      elenco: { type: 'array', items: { properties: { voce: element('Voce', { 'x-label': { it: 'Voce' } }) } } },
      forse: { anyOf: [element('Forse'), { properties: { absent: { enum: ['unknown'] } } }] },
    },
  };
  expect(unlabelledElements(nested)).toEqual(['elenco.*.voce']);
  expect(privacyEffects({}, nested).map(({ place, kind }) => [place, kind])).toEqual([['elenco.*.voce', 'new']]);
});
