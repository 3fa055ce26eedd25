import { birthplaces } from '@cartella/vocabularies/birthplaces';

/** All comuni and states there are and were. */
export const places = birthplaces;

/** What is typed for a place, and its Belfiore code: accents, the other language, a name of the past, a state. */
export const typed: readonly (readonly [typed: string, on: string | undefined, code: string])[] = [
  ['forli', undefined, 'D704'],
  ['bozen', undefined, 'A952'],
  ['reggio nell', undefined, 'H223'],
  ['girgenti', '1920-05-01', 'A089'],
  ['maroc', undefined, 'Z330'],
];
