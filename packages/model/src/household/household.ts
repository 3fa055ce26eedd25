import * as z from 'zod';
import { element, law328, socialServicesBasis } from '../element';
import { type DataOf, defineRecord, type RecordOf } from '../record';
import { afterValidity } from '../record/retention';
import { CivilDateSchema, choice, codeOf, LineSchema, reference } from '../value';
import { householdRules } from './household.rules';

/** The part of one person in a household, dated. */
export const MembershipSchema = z.strictObject({
  personId: element(reference('person'), 'Persona', 'Person'),
  kinship: element(
    codeOf('kinship').optional(),
    'Relazione con l’intestatario',
    'Relationship to the reference person',
  ),
  cohabiting: element(z.boolean().optional(), 'Convivente', 'Lives here'),
  validFrom: element(CivilDateSchema.optional(), 'Dal', 'From'),
  validTo: element(CivilDateSchema.optional(), 'Al', 'To'),
  endReason: element(LineSchema.optional(), 'Motivo dell’uscita', 'Reason for leaving'),
});

export type Membership = z.infer<typeof MembershipSchema>;

/** People who live, are registered, or count together; the three are different facts and are kept apart. */
export const household = defineRecord({
  kind: 'household',
  version: '1.0.0',
  label: { it: 'Nucleo', en: 'Household' },
  description: {
    it: 'Persone che insieme formano un nucleo anagrafico, ISEE o di fatto, con le date di ciascuna appartenenza.',
    en: 'People who form a registered, ISEE or de facto household, with the dates of each membership.',
  },
  sensitivity: 'common',
  purpose: 'assessment',
  legalBasis: socialServicesBasis,
  norm: law328,
  uri: 'https://w3id.org/italia/onto/CPV/Family',
  retention: afterValidity,
  data: z.strictObject({
    kind: element(
      choice({
        anagrafico: ['Famiglia anagrafica', 'Registered family'],
        isee: ['Nucleo ISEE', 'ISEE household'],
        'di-fatto': ['Nucleo di fatto', 'De facto household'],
      }),
      'Tipo di nucleo',
      'Kind of household',
    ),
    referencePersonId: element(reference('person').optional(), 'Intestatario della scheda', 'Reference person'),
    members: element(z.array(MembershipSchema).min(1).max(50), 'Componenti', 'Members'),
    note: element(LineSchema.optional(), 'Note', 'Notes'),
  }),
  rules: householdRules,
});

export type HouseholdData = DataOf<typeof household>;
export type Household = RecordOf<typeof household>;
