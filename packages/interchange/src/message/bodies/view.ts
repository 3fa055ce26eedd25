import {
  AddressSchema,
  CivilDateSchema,
  ContactPointSchema,
  choice,
  codeOf,
  element,
  LineSchema,
  RecordIdSchema,
} from '@cartella/model';
import * as z from 'zod';

const personId = element(
  RecordIdSchema,
  'Identificativo della persona presso il mittente',
  'Identifier of the person at the sender',
);

const identity = {
  personId,
  familyName: element(LineSchema.optional(), 'Cognome', 'Family name'),
  givenName: element(LineSchema.optional(), 'Nome', 'Given name'),
  alias: element(LineSchema.optional(), 'Come si fa chiamare', 'Called'),
  taxCode: element(
    z
      .string()
      .regex(/^[A-Z0-9]{16}$/)
      .optional(),
    'Codice fiscale',
    'Tax code',
  ),
  dateOfBirth: element(CivilDateSchema.optional(), 'Data di nascita', 'Date of birth'),
  sex: element(codeOf('sex').optional(), 'Sesso', 'Sex'),
} as const;

/** A person as little as the purpose allows: only a reference, who it is, or also how to reach them. */
export const PersonViewSchema = z.discriminatedUnion('view', [
  z.strictObject({ view: z.literal('reference'), personId }),
  z.strictObject({ view: z.literal('identity'), ...identity }),
  z.strictObject({
    view: z.literal('contact'),
    ...identity,
    language: element(codeOf('languages').optional(), 'Lingua', 'Language'),
    contactPoints: element(z.array(ContactPointSchema).max(10).optional(), 'Recapiti', 'Contact points'),
    addresses: element(z.array(AddressSchema).max(5).optional(), 'Indirizzi', 'Addresses'),
  }),
]);

export type PersonView = z.input<typeof PersonViewSchema>;

/** A household as little as the purpose allows: who lives with whom, each in a view of their own. */
export const HouseholdViewSchema = z.strictObject({
  householdId: element(
    RecordIdSchema,
    'Identificativo del nucleo presso il mittente',
    'Identifier of the household at the sender',
  ),
  kind: element(
    choice({
      anagrafico: ['Famiglia anagrafica', 'Registered family'],
      isee: ['Nucleo ISEE', 'ISEE household'],
      'di-fatto': ['Nucleo di fatto', 'De facto household'],
    }),
    'Tipo di nucleo',
    'Kind of household',
  ),
  members: element(
    z
      .array(
        z.strictObject({
          person: PersonViewSchema,
          kinship: element(codeOf('kinship').optional(), 'Relazione con l’intestatario', 'Relationship'),
          cohabiting: element(z.boolean().optional(), 'Convivente', 'Lives here'),
        }),
      )
      .min(1)
      .max(50),
    'Componenti',
    'Members',
  ),
});

export type HouseholdView = z.input<typeof HouseholdViewSchema>;
