import type { PersonHit, PersonQuery } from './person-search';

const hits: readonly PersonHit[] = [
  {
    id: '1',
    name: 'Lia Fittizi',
    detail: 'Nata nel 1992, seguita dal servizio di Borgo Esempio',
    confidence: 'likely',
    reasons: ['Stesso nome', 'Data di nascita uguale'],
  },
  { id: '2', name: 'Lea Fittizi', detail: 'Nata nel 1990', confidence: 'possible', reasons: ['Nome somigliante'] },
];

/** A server that knows two invented persons. */
export const search = async ({ familyName }: PersonQuery): Promise<readonly PersonHit[]> =>
  familyName.toLowerCase().startsWith('fitt') ? hits : [];
