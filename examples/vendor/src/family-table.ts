import type { FamilyRecords } from '@cartella/forms-react/genogram';
import { writeCsv } from '@cartella/interchange';

/** The people of a family as a file for a spreadsheet, in which no cell is taken for a formula. */
export function familyTable({ persons }: FamilyRecords): string {
  const rows = persons.map(({ id, data }) => [id, data.givenName ?? '', String(data.dateOfBirth ?? '')]);
  return [...writeCsv([['id', 'givenName', 'dateOfBirth'], ...rows])].join('');
}
