import * as z from 'zod';
import { element, law328, socialServicesBasis } from '../element';
import { type DataOf, defineRecord, type RecordOf } from '../record';
import { afterValidity } from '../record/retention';
import { OrganisationTaxCodeSchema, TaxCodeSchema } from '../tax-code';
import { CivilDateSchema, choice, codeOf, LineSchema, reference } from '../value';

const cov = (name: string) => `https://w3id.org/italia/onto/COV/${name}`;

/** A body that holds or supplies services: comune, ambito, health authority, cooperative. */
export const organisation = defineRecord({
  kind: 'organisation',
  version: '1.0.0',
  label: { it: 'Ente', en: 'Organisation' },
  description: { it: 'Un ente pubblico o del terzo settore.', en: 'A public or third-sector body.' },
  sensitivity: 'common',
  purpose: 'organisation',
  legalBasis: socialServicesBasis,
  norm: law328,
  uri: cov('Organization'),
  retention: afterValidity,
  data: z.strictObject({
    name: element(LineSchema, 'Denominazione', 'Name', { uri: cov('legalName'), example: 'Comune di Borgo Esempio' }),
    kind: element(
      choice({
        comune: ['Comune', 'Municipality'],
        unione: ['Unione di comuni', 'Union of municipalities'],
        ambito: ['Ambito territoriale sociale', 'Social district'],
        zona: ['Zona sociale', 'Social zone'],
        provincia: ['Provincia', 'Province'],
        regione: ['Regione', 'Region'],
        'health-authority': ['Azienda sanitaria', 'Health authority'],
        'third-sector': ['Ente del terzo settore', 'Third-sector body'],
        structure: ['Struttura', 'Facility'],
        court: ['Autorità giudiziaria', 'Judicial authority'],
        school: ['Scuola', 'School'],
        other: ['Altro', 'Other'],
      }),
      'Tipo di ente',
      'Kind of body',
    ),
    ipaCode: element(
      z
        .string()
        .regex(/^[A-Za-z0-9_]{3,16}$/)
        .optional(),
      'Codice IPA',
      'IPA code',
      { uri: cov('IPAcode'), example: 'c_x000' },
    ),
    taxCode: element(OrganisationTaxCodeSchema.optional(), 'Codice fiscale', 'Tax code', { example: '00000000000' }),
    comune: element(codeOf('comuni').optional(), 'Comune', 'Municipality'),
    parentId: element(reference('organisation').optional(), 'Fa parte di', 'Part of', {
      uri: cov('subOrganizationOf'),
    }),
    accreditation: element(
      z
        .strictObject({
          act: element(LineSchema, 'Atto di accreditamento', 'Accreditation act'),
          validFrom: element(CivilDateSchema, 'Dal', 'From'),
          validTo: element(CivilDateSchema.optional(), 'Al', 'To'),
        })
        .optional(),
      'Accreditamento',
      'Accreditation',
    ),
  }),
  rules: [],
});

/** A part of a body: a service, a municipio, an office, a team. */
export const unit = defineRecord({
  kind: 'unit',
  version: '1.0.0',
  label: { it: 'Unità organizzativa', en: 'Unit' },
  description: {
    it: 'Un servizio, un municipio o un ufficio di un ente.',
    en: 'A service, a municipio or an office of a body.',
  },
  sensitivity: 'common',
  purpose: 'organisation',
  legalBasis: socialServicesBasis,
  norm: law328,
  uri: cov('Office'),
  retention: afterValidity,
  data: z.strictObject({
    name: element(LineSchema, 'Denominazione', 'Name', { example: 'Segretariato sociale' }),
    kind: element(
      choice({
        'segretariato-sociale': ['Segretariato sociale', 'Social desk'],
        'servizio-sociale': ['Servizio sociale professionale', 'Professional social service'],
        pua: ['Punto unico di accesso', 'Single access point'],
        municipio: ['Municipio', 'Municipio'],
        equipe: ['Équipe', 'Team'],
        office: ['Ufficio', 'Office'],
        structure: ['Struttura', 'Facility'],
      }),
      'Tipo di unità',
      'Kind of unit',
    ),
    organisationId: element(reference('organisation'), 'Ente', 'Organisation'),
    parentId: element(reference('unit').optional(), 'Fa parte di', 'Part of'),
  }),
  rules: [],
});

/** Dated assignment of an operator to a unit in a role. */
export const AssignmentSchema = z.strictObject({
  unitId: element(reference('unit'), 'Unità', 'Unit'),
  role: element(codeOf('roles'), 'Ruolo', 'Role'),
  validFrom: element(CivilDateSchema, 'Dal', 'From'),
  validTo: element(CivilDateSchema.optional(), 'Al', 'To'),
});

export type Assignment = z.infer<typeof AssignmentSchema>;

/** Someone who works with the records, with a profession and dated roles; rights come from here, never from the identity provider. */
export const operator = defineRecord({
  kind: 'operator',
  version: '1.0.0',
  label: { it: 'Operatore', en: 'Operator' },
  description: {
    it: 'Chi lavora con la cartella, con professione e incarichi datati.',
    en: 'Who works with the record, with a profession and dated assignments.',
  },
  sensitivity: 'common',
  purpose: 'organisation',
  legalBasis: socialServicesBasis,
  norm: law328,
  retention: afterValidity,
  data: z.strictObject({
    /** Subject of the identity provider, unique in the ente. */
    subject: element(LineSchema, 'Identificativo di accesso', 'Login subject'),
    givenName: element(LineSchema, 'Nome', 'Given name', { example: 'Ada' }),
    familyName: element(LineSchema, 'Cognome', 'Family name', { example: 'Collaudo' }),
    taxCode: element(TaxCodeSchema.optional(), 'Codice fiscale', 'Tax code'),
    profession: element(codeOf('professions').optional(), 'Professione', 'Profession'),
    registration: element(LineSchema.optional(), 'Iscrizione all’albo', 'Professional registration'),
    assignments: element(z.array(AssignmentSchema).max(50), 'Incarichi', 'Assignments'),
  }),
  rules: [],
});

export type OrganisationData = DataOf<typeof organisation>;
export type Organisation = RecordOf<typeof organisation>;
export type UnitData = DataOf<typeof unit>;
export type Unit = RecordOf<typeof unit>;
export type OperatorData = DataOf<typeof operator>;
export type Operator = RecordOf<typeof operator>;
