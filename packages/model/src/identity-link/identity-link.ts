import { absent, ge, ne, or, path, present } from '@cartella/rules';
import * as z from 'zod';
import { element } from '../element';
import { type DataOf, defineRecord, type RecordOf, type RecordRule, registerRecord } from '../record';
import { CivilDateSchema, choice, codeOf, LineSchema, reference } from '../value';

const rules: readonly RecordRule[] = [
  {
    code: 'identity-link.same-record',
    path: ['duplicateId'],
    holds: or(absent('duplicateId'), ne(path('duplicateId'), path('personId'))),
  },
  {
    code: 'identity-link.undone-after-done',
    path: ['undoneOn'],
    holds: or(absent('undoneOn'), ge(path('undoneOn'), path('decidedOn'))),
  },
  {
    code: 'identity-link.undone-reason',
    path: ['undoneReason'],
    holds: or(absent('undoneOn'), present('undoneReason')),
  },
];

/** Two records are the same person: a decision that can be undone, because nothing is copied or deleted. */
export const identityLink = defineRecord({
  ...registerRecord,
  kind: 'identity-link',
  label: { it: 'Unione di duplicati', en: 'Merge of duplicates' },
  description: {
    it: 'Decisione che due schede sono della stessa persona, con i motivi; si può annullare.',
    en: 'Decision that two records are of the same person, with the reasons; it can be undone.',
  },
  data: z.strictObject({
    personId: element(reference('person'), 'Scheda che resta', 'Record that stays'),
    duplicateId: element(reference('person'), 'Scheda unita', 'Record merged'),
    decision: element(
      choice({
        same: ['È la stessa persona', 'The same person'],
        different: ['Sono persone diverse', 'Different persons'],
      }),
      'Decisione',
      'Decision',
    ),
    reasons: element(z.array(codeOf('match-reasons')).max(20), 'Motivi', 'Reasons', { vocabulary: 'match-reasons' }),
    decidedBy: element(reference('operator'), 'Deciso da', 'Decided by'),
    decidedOn: element(CivilDateSchema, 'Deciso il', 'Decided on'),
    undoneOn: element(CivilDateSchema.optional(), 'Annullata il', 'Undone on'),
    undoneReason: element(LineSchema.optional(), 'Motivo dell’annullamento', 'Reason for undoing'),
  }),
  rules,
});

/**
 * The only trace between the identity before and after an adoption: a pointer that is encrypted and opened by an act of the court.
 * Searches, merges, family graphs, statistics and exports never cross it.
 */
export const sealedLink = defineRecord({
  ...registerRecord,
  kind: 'sealed-link',
  label: { it: 'Legame sigillato', en: 'Sealed link' },
  description: {
    it: 'Riferimento cifrato all’identità precedente di una persona adottata o protetta; lo apre solo un atto dell’autorità giudiziaria.',
    en: 'Encrypted reference to the earlier identity of an adopted or protected person; only an act of the court opens it.',
  },
  sensitivity: 'sealed',
  norm: { urn: 'urn:nir:stato:legge:1983-05-04;184', article: 'art. 28', citation: 'L. 4 maggio 1983, n. 184' },
  data: z.strictObject({
    personId: element(reference('person'), 'Identità attuale', 'Current identity'),
    kind: element(
      choice({ adoption: ['Adozione', 'Adoption'], protection: ['Protezione', 'Protection'] }),
      'Tipo',
      'Kind',
    ),
    pointer: element(
      z
        .string()
        .max(4000)
        .regex(/^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*){4}$/),
      'Riferimento cifrato',
      'Encrypted reference',
      {
        description: {
          it: 'Identificativo cifrato (JWE compatto) con la chiave custodita dall’ente.',
          en: 'Encrypted identifier (compact JWE) under a key kept by the body.',
        },
      },
    ),
    act: element(LineSchema, 'Atto che ha sigillato', 'Act that sealed'),
    sealedOn: element(CivilDateSchema, 'Sigillato il', 'Sealed on'),
    opening: element(
      z
        .strictObject({
          act: element(LineSchema, 'Atto che autorizza', 'Authorising act'),
          authority: element(LineSchema, 'Autorità', 'Authority'),
          openedOn: element(CivilDateSchema, 'Aperto il', 'Opened on'),
          openedBy: element(reference('operator'), 'Aperto da', 'Opened by'),
        })
        .optional(),
      'Apertura',
      'Opening',
    ),
  }),
  rules: [],
});

export type IdentityLinkData = DataOf<typeof identityLink>;
export type IdentityLink = RecordOf<typeof identityLink>;
export type SealedLinkData = DataOf<typeof sealedLink>;
export type SealedLink = RecordOf<typeof sealedLink>;
