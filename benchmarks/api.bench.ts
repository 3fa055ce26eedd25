import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '@cartella/core';
import { commonForms } from '@cartella/forms/common';
import { commonCartella } from '@cartella/profile';
import { openRecords } from '@cartella/records';
import { kitCatalogues, startServer } from '@cartella/server';
import { vocabularySet } from '@cartella/vocabularies';
import { comuni } from '@cartella/vocabularies/comuni';
import { essentials } from '@cartella/vocabularies/essentials';
import { provinces } from '@cartella/vocabularies/provinces';
import { states } from '@cartella/vocabularies/states';
import { percorsoComune } from '@cartella/workflow';
import { PGlite } from '@electric-sql/pglite';
import { compare } from './src/compare';
import { signIn } from './src/sign-in';

const ids = Array.from({ length: 300 }, (_, index) => `01980000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`);
const [enteId = '', unitId = '', operatorId = '', ...personIds] = ids;
const person = { identity: 'declared', familyName: 'Prova', givenName: 'Alba', dateOfBirth: '1984-02-29' } as const;

const pages = mkdtempSync(join(tmpdir(), 'cartella-bench-'));
const records = await openRecords();
const bare = await PGlite.create();
const origin = 'http://localhost:3999';
const server = await startServer({
  configuration: { port: 3999, origin, folder: '', sessionMinutes: 30 },
  records,
  cartella: commonCartella({
    version: '0.1.0',
    vocabularies: essentials,
    procedures: [percorsoComune],
    forms: commonForms,
    texts: kitCatalogues,
  }),
  largeVocabularies: vocabularySet(comuni, provinces, states),
  pages,
  demoAccounts: [{ subject: 'bench', name: 'Ada Collaudo', description: 'Operatrice inventata' }],
});
try {
  const base = { provenance: { source: 'declared' }, sensitivity: 'common' } as const;
  const now = new Date().toISOString();
  await records.transaction({ enteId, roles: ['amministratore'], purpose: 'organisation', now }, async (tx) => {
    unwrap(
      await tx.put(
        {
          ...base,
          id: enteId,
          kind: 'organisation',
          schema: 'organisation/1.0.0',
          data: { name: 'Ente di prova', kind: 'comune' },
        },
        { expectedVersion: 0 },
      ),
    );
    unwrap(
      await tx.put(
        {
          ...base,
          id: unitId,
          kind: 'unit',
          schema: 'unit/1.0.0',
          data: { name: 'Servizio', kind: 'servizio-sociale', organisationId: enteId },
        },
        { expectedVersion: 0 },
      ),
    );
    const assignments = [{ unitId, role: 'assistente-sociale', validFrom: '2026-01-01' }];
    unwrap(
      await tx.put(
        {
          ...base,
          id: operatorId,
          kind: 'operator',
          schema: 'operator/1.0.0',
          data: { subject: 'bench', givenName: 'Ada', familyName: 'Collaudo', assignments },
        },
        { expectedVersion: 0 },
      ),
    );
    for (const id of personIds)
      unwrap(
        await tx.put({ ...base, id, kind: 'person', schema: 'person/1.0.0', data: person }, { expectedVersion: 0 }),
      );
  });
  await bare.exec('create table person (id uuid primary key, body jsonb not null)');
  for (const id of personIds) await bare.query('insert into person values ($1, $2)', [id, JSON.stringify(person)]);
  const cookie = await signIn(origin, 'bench');

  await compare(
    {
      title: 'A person read: bare query of the embedded database, and the API with session, access policy and audit',
      size: personIds.length,
      unit: 'reads',
    },
    {
      'bare query by primary key': async () => {
        for (const id of personIds) await bare.query('select body from person where id = $1', [id]);
      },
      'GET /api/v1/persons/{id}': async () => {
        for (const id of personIds) {
          const response = await fetch(`${origin}/api/v1/persons/${id}`, { headers: { cookie } });
          if (!response.ok) throw new Error(`status ${response.status}`);
          await response.arrayBuffer();
        }
      },
    },
  );
} finally {
  await server.close();
  await records.close();
  await bare.close();
  rmSync(pages, { recursive: true, force: true });
}
