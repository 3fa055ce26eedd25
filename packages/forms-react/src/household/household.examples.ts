import type { RecordId } from '@cartella/core';
import type { HouseholdData } from '@cartella/model';

const id = (number: number) => `0190c000-0000-7000-8000-${String(number).padStart(12, '0')}` as RecordId;

/** Invented people who live or lived together. */
export const persons = [
  { id: id(1), name: 'Lia Fittizi' },
  { id: id(2), name: 'Olmo Finti' },
  { id: id(3), name: 'Pia Finti' },
  { id: id(4), name: 'Tito Prova' },
  { id: id(5), name: 'Sara Prova' },
];

/** A de facto household that a separation has changed. */
export const deFacto: HouseholdData = {
  kind: 'di-fatto',
  referencePersonId: id(1),
  members: [
    { personId: id(1), kinship: '1', validFrom: '2013-05-18' },
    { personId: id(2), kinship: '2', validFrom: '2013-05-18', validTo: '2020-09-30', endReason: 'Separazione' },
    { personId: id(3), kinship: '3', validFrom: '2015-09-01' },
    { personId: id(4), kinship: '23', validFrom: '2021-04-01' },
  ],
};

/** A household next door that comes to live with the first. */
export const nextDoor: HouseholdData = {
  kind: 'di-fatto',
  referencePersonId: id(5),
  members: [{ personId: id(5), kinship: '1', validFrom: '2019-01-01' }],
};

/** What the population register says of the same people. */
export const registered: HouseholdData = {
  kind: 'anagrafico',
  referencePersonId: id(1),
  members: [
    { personId: id(1), kinship: '1', validFrom: '2013-05-18' },
    { personId: id(3), kinship: '14', validFrom: '2015-09-01' },
    { personId: id(5), kinship: '3', validFrom: '2023-02-02' },
  ],
};
