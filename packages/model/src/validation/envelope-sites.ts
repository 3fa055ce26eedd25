import type { Site } from './sites';

/** The governed places of the envelope, which is the same of every kind of record; a test holds them against the schema. */
export const envelopeSites: readonly Site[] = [
  { path: ['id'], format: 'uuid' },
  { path: ['enteId'], format: 'uuid' },
  { path: ['validFrom'], format: 'date' },
  { path: ['validTo'], format: 'date' },
  { path: ['recordedAt'], format: 'date-time' },
  { path: ['provenance', 'operatorId'], format: 'uuid' },
  { path: ['provenance', 'enteId'], format: 'uuid' },
];
