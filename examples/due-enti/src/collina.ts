import { defineLayer } from '@cartella/profile';

/** What Comune di Collina Finta adds: a channel, how far the road is, a record of visits. */
export const collina = defineLayer({
  id: 'collina-finta',
  version: '1.2.0',
  label: { it: 'Comune di Collina Finta', en: 'Municipality of Collina Finta' },
  level: 'comune',
  namespace: 'c_x101',
  operations: [
    {
      verb: 'extend',
      on: 'vocabulary',
      vocabulary: 'access-channels',
      entries: [
        { code: 'c_x101:ambulatorio', label: { it: 'Ambulatorio di frazione', en: 'Village surgery' }, mapsTo: 'desk' },
      ],
      reason: 'Il medico di frazione segnala di persona',
    },
    {
      verb: 'extend',
      on: 'field',
      record: 'person',
      field: 'distanza',
      with: {
        schema: { type: 'integer', minimum: 0, maximum: 50_000 },
        label: { it: 'Distanza dalla strada, in metri', en: 'Distance from the road, in metres' },
        sensitivity: 'common',
        purpose: 'care-project',
        absences: ['unknown'],
      },
      reason: 'Serve al trasporto sociale',
    },
    {
      verb: 'extend',
      on: 'records',
      record: {
        kind: 'c_x101:visita',
        version: '1.0.0',
        label: { it: 'Visita a domicilio', en: 'Home visit' },
        description: { it: 'Una visita nelle frazioni.', en: 'A visit in the villages.' },
        sensitivity: 'special',
        purpose: 'care-project',
        data: {
          type: 'object',
          additionalProperties: false,
          required: ['personId', 'giorno'],
          properties: {
            personId: { type: 'string', maxLength: 36 },
            giorno: { type: 'string', format: 'date' },
            nota: { type: 'string', maxLength: 2000 },
          },
        },
      },
      reason: 'Le visite si contano a parte',
    },
  ],
});
