import { defineLayer } from '@cartella/profile';

/** What Comune di Pianura Finta asks: shorter requests, no letters, a question on the bus. */
export const pianura = defineLayer({
  id: 'pianura-finta',
  version: '3.0.0',
  label: { it: 'Comune di Pianura Finta', en: 'Municipality of Pianura Finta' },
  level: 'comune',
  namespace: 'c_x202',
  operations: [
    {
      verb: 'restrict',
      on: 'vocabulary',
      vocabulary: 'access-channels',
      hide: ['letter'],
      reason: 'Lo sportello non riceve lettere',
    },
    {
      verb: 'restrict',
      on: 'field',
      record: 'accesso',
      field: 'request',
      to: { maxLength: 500 },
      reason: 'Le richieste lunghe vanno nel colloquio',
    },
    {
      verb: 'extend',
      on: 'field',
      record: 'person',
      field: 'autobus',
      with: {
        schema: { type: 'boolean' },
        label: { it: 'Usa l’autobus', en: 'Takes the bus' },
        sensitivity: 'common',
        purpose: 'care-project',
      },
      reason: 'Serve agli orari delle corse',
    },
  ],
});
