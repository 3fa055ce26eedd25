import type { Catalogue } from '@cartella/core';

/** English wording of the issues of this package. */
export const en: Catalogue = {
  'code-list.shape': 'This part of the code list is missing or has not the expected form.',
  'code-list.date': 'This date of the code list does not exist: write it as YYYY-MM-DD.',
  'code-list.period-order': 'The entry ends before it begins.',
  'code-list.duplicate-code': 'Another entry already uses the code in the same period.',
  'code-list.unknown-replacement': 'The code that should replace the entry is not in the list.',
  'code-list.replaced-by-itself': 'An entry cannot be replaced by itself.',
  'code-list.unknown-parent': 'The parent entry is not in the list.',
  'code-list.parent-cycle': 'The entry turns out to be above itself.',
  'code-list.unknown-mapping': 'The common code that the entry stands for is not in the list.',
  'local-list.namespace':
    'The prefix of the body takes only lower-case letters, digits and hyphens, and begins with a letter.',
  'local-list.prefix': 'The code of a local entry begins with “{namespace}:”.',
  'local-list.mapping': 'A local entry stands for an existing common code, or is declared local only: one of the two.',
  'local-list.unknown-code': 'This code is not in the common list.',
  'local-list.nothing-left': 'Hiding every entry is not allowed: there would be nothing left to choose.',
  'crosswalk.unknown-list': 'The list named by the crosswalk is not among those loaded.',
  'crosswalk.unknown-code': 'The crosswalk names a code that the list does not have.',
  'crosswalk.duplicate-pair': 'The crosswalk between these two codes is written twice.',
  'crosswalk.relation': 'The relation of two codes is one of: exact, broader, narrower, related.',
};
