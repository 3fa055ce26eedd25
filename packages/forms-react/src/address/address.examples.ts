import type { Address, ContactPoint } from '@cartella/model';

/** The name of a comune of the examples. */
export const nameOfComune = (code: string): string | undefined =>
  ({ A001: 'Borgo Esempio', A002: 'Borgo Finto' })[code];

/** Addresses of an invented person, one of them secret. */
export const addresses: readonly Address[] = [
  {
    kind: 'residence',
    streetName: 'Via dei Collaudi',
    streetNumber: '12/A',
    postCode: '06100',
    comune: 'A001',
    validFrom: '2021-04-01',
  },
  { kind: 'protected', streetName: 'Via Segreta', streetNumber: '7', comune: 'A002', validFrom: '2026-10-01' },
  {
    kind: 'via-fittizia',
    streetName: 'Via della Casa Comunale',
    streetNumber: '1',
    comune: 'A001',
    validTo: '2021-03-31',
  },
];

/** Contact points of the same person, one of them dangerous. */
export const contactPoints: readonly ContactPoint[] = [
  { kind: 'mobile', value: '+39 055 0000000' },
  { kind: 'telephone', value: '055 0000001', holder: 'una vicina', confidential: true },
  { kind: 'email', value: 'lia@example.org' },
];
