import { defineLayer } from '@cartella/profile';

/** All that makes Borgo Esempio's cartella different: one question more, a shorter list, a word of its own, its colours. */
export const borgoEsempio = defineLayer({
  id: 'borgo-esempio',
  version: '1.0.0',
  label: { it: 'Comune di Borgo Esempio', en: 'Municipality of Borgo Esempio' },
  level: 'comune',
  namespace: 'c_x001',
  operations: [
    {
      verb: 'extend',
      on: 'field',
      record: 'accesso',
      field: 'quartiere',
      with: {
        schema: { type: 'string', enum: ['centro', 'stazione', 'collina', 'fiume'], 'x-values': quartieri() },
        label: { it: 'Quartiere', en: 'Quarter' },
        description: {
          it: 'Serve a programmare gli sportelli di quartiere.',
          en: 'Helps to plan the desks of the quarters.',
        },
        sensitivity: 'common',
        purpose: 'access',
      },
      reason: 'Deliberazione inventata: sportelli di quartiere',
    },
    {
      verb: 'extend',
      on: 'form',
      form: 'accesso',
      section: 'contatto',
      fields: [{ path: 'accesso.ext.c_x001.quartiere' }],
    },
    {
      verb: 'restrict',
      on: 'vocabulary',
      vocabulary: 'access-channels',
      hide: ['letter'],
      reason: 'Lo sportello non riceve lettere',
    },
    {
      verb: 'relabel',
      on: 'field',
      record: 'accesso',
      field: 'request',
      label: { it: 'Che cosa chiede, con le sue parole', en: 'What they ask, in their words' },
    },
    { verb: 'restrict', on: 'field', record: 'accesso', field: 'request', to: { maxLength: 4000 } },
    { verb: 'relabel', on: 'look', token: 'ente', value: 'Comune di Borgo Esempio' },
    {
      verb: 'extend',
      on: 'slot',
      slot: 'case-side',
      add: {
        id: 'c_x001:sportello',
        label: { it: 'Sportello di quartiere', en: 'Desk of the quarter' },
        component: 'borgo/sportello',
        reads: ['accesso.ext.c_x001.quartiere'],
        writes: [],
        visible: { op: 'present', path: 'accesso.ext.c_x001.quartiere' },
        config: { stazione: 'martedì e giovedì, 9–12', centro: 'tutti i giorni, 9–13' },
      },
    },
  ],
});

function quartieri() {
  return {
    centro: { it: 'Centro', en: 'Centre' },
    stazione: { it: 'Stazione', en: 'Station' },
    collina: { it: 'Collina', en: 'Hill' },
    fiume: { it: 'Lungofiume', en: 'Riverside' },
  };
}
