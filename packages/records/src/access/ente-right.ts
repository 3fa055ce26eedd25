import { type AccessAction, type AccessFacts, factNumber } from '@cartella/profile';
import type { Work } from '../records/work';
import { decisionAt } from './access';

/** The facts of somebody who has no tie to what is asked about. */
export const nothingInParticular: AccessFacts = {
  sensitivity: 'common',
  unit: 'none',
  assignment: 'none',
  author: 'no',
  glass: 'no',
  opening: 'no',
  conflict: 'no',
};

/** Tells whether the operator has a right over the whole ente, whatever the facts of a case: to oversee, to dispose, to configure. */
export function hasEnteRight({ access }: Work, action: AccessAction, kind: string): boolean {
  return decisionAt(access.table(action, kind), factNumber(nothingInParticular)).allowed;
}
