import type { Codemod } from './codemod';

const reasons = [
  'const',
  'enum',
  'exclusive-maximum',
  'exclusive-minimum',
  'format',
  'many-branches',
  'max-contains',
  'max-items',
  'max-length',
  'max-properties',
  'maximum',
  'min-contains',
  'min-items',
  'min-length',
  'min-properties',
  'minimum',
  'multiple-of',
  'never',
  'no-branch',
  'not',
  'property-name',
  'too-deep',
  'unique-items',
  'unknown-property',
  'variant',
];

/** The problems of a value are called `instance.…`: `value.…` were also the problems of a datum of the model. */
export const instanceTexts: Codemod = {
  number: 1,
  since: '0.1.0',
  label: { it: 'I testi value.… si chiamano instance.…', en: 'The texts value.… are called instance.…' },
  moves: Object.fromEntries(reasons.map((reason) => [`texts/value.${reason}`, `texts/instance.${reason}`])),
};
