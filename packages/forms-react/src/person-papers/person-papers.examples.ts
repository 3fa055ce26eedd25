import { civilDate, type RecordId } from '@cartella/core';
import type { PersonPapersProps } from './person-papers';
import type { Permit } from './standing';

const personId = '0190f500-0000-7000-8000-000000000001' as RecordId;

/** A permit that ended, and the receipt of its renewal. */
export const renewed: readonly Permit[] = [
  {
    id: 'permit-1',
    data: {
      personId,
      status: 'held',
      kind: '1',
      reason: 'family',
      number: 'I00000000',
      questura: 'Questura di Borgo Esempio',
      issuedOn: '2024-11-02',
      expiresOn: '2026-11-02',
    },
    attachments: [{ id: 'a', title: 'Fronte e retro', mediaType: 'application/pdf', size: 341_000, href: '#a' }],
  },
  {
    id: 'permit-2',
    data: { personId, status: 'renewal', kind: '5', number: 'R00000000', issuedOn: '2026-09-10' },
    attachments: [{ id: 'b', title: 'Ricevuta postale', mediaType: 'image/jpeg', size: 1_240_000 }],
  },
];

/** The papers of an invented person: an identity card that holds, a passport that ended, a permit about to end. */
export const papers: Omit<PersonPapersProps, 'onSaveIdentity' | 'onSavePermit'> = {
  personId,
  today: civilDate('2026-11-21'),
  identity: [
    {
      id: 'card',
      data: {
        personId,
        kind: '1',
        number: 'CA00000AA',
        issuer: 'Comune di Borgo Esempio',
        issuedOn: '2021-05-03',
        expiresOn: '2031-06-12',
      },
      attachments: [{ id: 'c', title: 'Fronte e retro', mediaType: 'application/pdf', size: 512_000, href: '#c' }],
    },
    { id: 'passport', data: { personId, kind: '2', number: 'YA0000000', expiresOn: '2025-01-31' } },
  ],
  permits: [
    {
      id: 'permit',
      data: {
        personId,
        status: 'held',
        kind: '1',
        reason: 'work',
        number: 'I11111111',
        questura: 'Questura di Borgo Esempio',
        issuedOn: '2024-12-15',
        expiresOn: '2026-12-15',
      },
    },
  ],
};
