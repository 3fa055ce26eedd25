import type { ModelRecord } from '@cartella/model';

/** How a person is called on the screen: their name, or the alias where the name is protected. */
export function personName(
  data: Partial<Pick<ModelRecord<'person'>['data'], 'familyName' | 'givenName' | 'alias' | 'identity'>> | undefined,
): string {
  if (data === undefined) return 'Persona';
  const open = data.identity === 'identified' || data.identity === 'declared';
  const name = [data.familyName, data.givenName].filter(Boolean).join(' ');
  return (open ? name : data.alias) || data.alias || name || 'Persona anonima';
}

/** Writes a civil date for people. */
export function longDate(date: string | undefined): string {
  return date === undefined
    ? ''
    : new Date(`${date.slice(0, 10)}T12:00:00Z`).toLocaleDateString('it', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      });
}
