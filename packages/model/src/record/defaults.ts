import { law328, socialServicesBasis } from '../element';
import { afterClosure, afterValidity } from './retention';

/** What the records of a case share unless they say otherwise. */
export const caseRecord = {
  version: '1.0.0',
  sensitivity: 'special',
  purpose: 'care-project',
  legalBasis: socialServicesBasis,
  norm: law328,
  retention: afterClosure,
} as const;

/** What the registers of people and bodies share unless they say otherwise. */
export const registerRecord = {
  version: '1.0.0',
  sensitivity: 'common',
  purpose: 'access',
  legalBasis: socialServicesBasis,
  norm: law328,
  retention: afterValidity,
} as const;
