import { code, eq, or, path, present } from '@cartella/rules';
import type { RecordRule } from '../record';

/** Rules over several elements of a first contact. */
export const accessoRules: readonly RecordRule[] = [
  {
    code: 'accesso.requester-name',
    path: ['requesterName'],
    holds: or(
      eq(path('requester'), code('person')),
      eq(path('requester'), code('anonymous')),
      present('requesterName'),
    ),
    severity: 'warning',
  },
];
