import { defineLayer } from '@cartella/profile';

/** Altrove Finto works with the common cartella: only its name is its own. */
export const altroveFinto = defineLayer({
  id: 'altrove-finto',
  version: '1.0.0',
  label: { it: 'Comune di Altrove Finto', en: 'Municipality of Altrove Finto' },
  level: 'comune',
  namespace: 'c_x002',
  operations: [{ verb: 'relabel', on: 'look', token: 'ente', value: 'Comune di Altrove Finto' }],
});
