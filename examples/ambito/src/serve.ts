import type { Records } from '@cartella/records';
import { type CartellaServer, type Compositions, type DemoAccount, startServer } from '@cartella/server';
import { vocabularySet } from '@cartella/vocabularies';
import { birthplaces } from '@cartella/vocabularies/birthplaces';
import { comuni } from '@cartella/vocabularies/comuni';
import { provinces } from '@cartella/vocabularies/provinces';
import { citizenships, states } from '@cartella/vocabularies/states';

/** Serves all the comuni from one process and one database; whoever signs in works with the cartella of their comune. */
export function serveInstallation(
  records: Records,
  cartella: Compositions,
  port: number,
  demoAccounts: readonly DemoAccount[],
): Promise<CartellaServer> {
  return startServer({
    configuration: { port, origin: `http://127.0.0.1:${port}`, folder: '.cartella', sessionMinutes: 30 },
    records,
    cartella,
    largeVocabularies: vocabularySet(birthplaces, comuni, provinces, states, citizenships),
    pages: 'pages',
    demoAccounts,
  });
}
