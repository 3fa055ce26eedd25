import * as z from 'zod';
import { orAbsent } from '../absence';
import { element, type LegalBasis, law328, socialServicesBasis } from '../element';
import { type DataOf, defineRecord, type RecordOf } from '../record';
import { afterValidity } from '../record/retention';
import { TaxCodeSchema } from '../tax-code';
import { CivilDateSchema, choice, codeOf, LineSchema } from '../value';
import { AddressSchema } from './address';
import { ContactPointSchema } from './contact-point';
import { personRules } from './person.rules';

const cpv = (name: string) => `https://w3id.org/italia/onto/CPV/${name}`;

/** Place of birth: the cadastral (Belfiore) code of a comune as it was called then, or of a foreign state. */
const BirthPlaceSchema = codeOf('birthplaces');

/** Data of a person. Only a way to call them is asked: protected, anonymous, foreign and newborn persons have no codice fiscale. */
export const PersonDataSchema = z.strictObject({
  identity: element(
    choice({
      identified: ['Accertata con documento', 'Proved by a document'],
      declared: ['Dichiarata', 'Declared'],
      protected: ['Protetta', 'Protected'],
      pseudonymous: ['Con pseudonimo', 'Under a pseudonym'],
      anonymous: ['Anonima', 'Anonymous'],
    }),
    'Identità',
    'Identity',
    {
      description: {
        it: 'Quanto è certa e quanto è protetta l’identità.',
        en: 'How certain and how protected the identity is.',
      },
    },
  ),
  familyName: element(LineSchema.optional(), 'Cognome', 'Family name', { uri: cpv('familyName'), example: 'Prova' }),
  givenName: element(LineSchema.optional(), 'Nome', 'Given name', { uri: cpv('givenName'), example: 'Alba' }),
  alias: element(LineSchema.optional(), 'Pseudonimo', 'Pseudonym', {
    description: {
      it: 'Come chiamare la persona quando il nome non si può o non si vuole scrivere.',
      en: 'What to call the person when the name cannot or shall not be written.',
    },
  }),
  taxCode: element(
    orAbsent(TaxCodeSchema, ['unknown', 'refused', 'not-applicable', 'masked']).optional(),
    'Codice fiscale',
    'Tax code',
    {
      format: 'tax-code',
      uri: cpv('taxCode'),
      norm: { urn: 'urn:nir:ministero.finanze:decreto:1976-12-23;13813', citation: 'D.M. 23 dicembre 1976, n. 13813' },
    },
  ),
  dateOfBirth: element(
    orAbsent(CivilDateSchema, ['unknown', 'refused', 'masked']).optional(),
    'Data di nascita',
    'Date of birth',
    {
      uri: cpv('dateOfBirth'),
      example: '1984-02-29',
    },
  ),
  birthPlace: element(
    orAbsent(BirthPlaceSchema, ['unknown', 'refused', 'masked']).optional(),
    'Luogo di nascita',
    'Place of birth',
    {
      uri: cpv('hasBirthPlace'),
      vocabulary: 'birthplaces',
      vocabularyOn: 'dateOfBirth',
      example: 'H501',
    },
  ),
  sex: element(orAbsent(codeOf('sex'), ['unknown', 'refused', 'masked']).optional(), 'Sesso', 'Sex', {
    uri: cpv('hasSex'),
    vocabulary: 'sex',
  }),
  gender: element(
    choice({ woman: ['Donna', 'Woman'], man: ['Uomo', 'Man'], 'non-binary': ['Non binaria', 'Non-binary'] }).optional(),
    'Genere',
    'Gender',
    {
      description: {
        it: 'Come la persona si riconosce, quando lo dice e non coincide con il sesso registrato.',
        en: 'How the person sees themself, where they say so and it differs from the registered sex.',
      },
      sensitivity: 'special',
    },
  ),
  citizenships: element(z.array(codeOf('citizenships')).max(4).optional(), 'Cittadinanze', 'Citizenships', {
    uri: cpv('hasCitizenship'),
    vocabulary: 'citizenships',
    sensitivity: 'special',
  }),
  civilStatus: element(codeOf('civil-status').optional(), 'Stato civile', 'Civil status'),
  language: element(codeOf('languages').optional(), 'Lingua', 'Language', {
    description: {
      it: 'Lingua in cui la persona preferisce parlare.',
      en: 'Language in which the person prefers to speak.',
    },
  }),
  addresses: element(z.array(AddressSchema).max(20).optional(), 'Indirizzi', 'Addresses', {
    uri: 'https://w3id.org/italia/onto/CLV/hasAddress',
  }),
  contactPoints: element(z.array(ContactPointSchema).max(20).optional(), 'Recapiti', 'Contact points', {
    uri: 'https://w3id.org/italia/onto/SM/hasOnlineContactPoint',
  }),
  dateOfDeath: element(CivilDateSchema.optional(), 'Data di morte', 'Date of death', { uri: cpv('dateOfDeath') }),
});

const basis: LegalBasis = socialServicesBasis;

/** A human being whom the services know or hear of. */
export const person = defineRecord({
  kind: 'person',
  version: '1.0.0',
  label: { it: 'Persona', en: 'Person' },
  description: {
    it: 'Una persona conosciuta dai servizi, con o senza codice fiscale.',
    en: 'A person known to the services, with or without a tax code.',
  },
  sensitivity: 'common',
  purpose: 'access',
  legalBasis: basis,
  norm: law328,
  uri: cpv('Person'),
  retention: afterValidity,
  data: PersonDataSchema,
  rules: personRules,
});

export type PersonData = DataOf<typeof person>;
export type Person = RecordOf<typeof person>;
