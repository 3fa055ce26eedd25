import type { RecordId } from '@cartella/core';
import type { Tie } from '../diagram';
import type { EcomapProps } from './ecomap';

const id = (number: number) => `0190b000-0000-7000-8000-${String(number).padStart(12, '0')}` as RecordId;
const personId = id(9);
const tie = (number: number, otherName: string, data: Partial<Tie['data']>, dates: Partial<Tie> = {}): Tie => ({
  id: id(100 + number),
  data: { personId, otherName, nature: 'network', ...data },
  ...dates,
});

/** The network of an invented person: services, a friend, a quarrel, a job lost. */
export const network: Omit<EcomapProps, 'today' | 'onChange'> = {
  centre: 'Lia Fittizi',
  personId,
  household: ['Tito', 'Pia', 'Rino', 'Sara'],
  ties: [
    tie(1, 'Fede, la madre', { nature: 'family', quality: 'strong', direction: 'from' }),
    tie(2, 'Scuola di Pia e Rino', { nature: 'service', quality: 'normal', direction: 'mutual' }),
    tie(3, 'Consultorio', { nature: 'service', quality: 'weak', direction: 'from' }),
    tie(4, 'Ex marito', { nature: 'family', quality: 'violent' }),
    tie(5, 'Lavoro in mensa', { quality: 'stressful', direction: 'towards' }, { validFrom: '2022-09-01' }),
    tie(6, 'Vicina di casa', { quality: 'strong', direction: 'mutual' }),
    tie(
      7,
      'Servizio sociale',
      { nature: 'service', quality: 'normal', direction: 'from' },
      { validFrom: '2024-01-10' },
    ),
    tie(8, 'Gruppo di mutuo aiuto', { quality: 'interrupted' }, { validTo: '2026-12-31' }),
    tie(9, 'Proprietario dell’alloggio', { quality: 'conflictual' }),
  ],
};
