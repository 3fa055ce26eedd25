import { createServer } from 'node:net';
import { commonForms } from '@cartella/forms/common';
import { commonCartella } from '@cartella/profile';
import type { Records } from '@cartella/records';
import { kitCatalogues, startServer } from '@cartella/server';
import { vocabularySet } from '@cartella/vocabularies';
import { birthplaces } from '@cartella/vocabularies/birthplaces';
import { comuni } from '@cartella/vocabularies/comuni';
import { essentials } from '@cartella/vocabularies/essentials';
import { provinces } from '@cartella/vocabularies/provinces';
import { citizenships, states } from '@cartella/vocabularies/states';
import { percorsoComune } from '@cartella/workflow';

/** A cartella that answers on a port of its own. */
export interface ServedCartella {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves the common cartella over HTTP, without limits on who asks often. */
export async function serveCartella(records: Records): Promise<ServedCartella> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = await startServer({
    configuration: {
      port,
      origin,
      folder: '',
      sessionMinutes: 600,
      requestsPerMinute: 1_000_000,
      anonymousRequestsPerMinute: 1_000_000,
    },
    records,
    cartella: commonCartella({
      version: '0.1.0',
      vocabularies: essentials,
      procedures: [percorsoComune],
      forms: commonForms,
      texts: kitCatalogues,
    }),
    largeVocabularies: vocabularySet(birthplaces, comuni, provinces, states, citizenships),
    pages: '/nonexistent',
  });
  return {
    origin,
    close: () => server.close(),
  };
}

async function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
