import * as z from 'zod';
import { element } from '../element';
import { note, personId } from '../part';
import { type DataOf, defineRecord, type RecordOf, registerRecord } from '../record';
import { CentsSchema, choice, codeOf, LineSchema, reference } from '../value';

const cpv = (name: string) => `https://w3id.org/italia/onto/CPV/${name}`;

/** Civil status of a person, true in the period of the record. */
export const civilStatus = defineRecord({
  ...registerRecord,
  kind: 'civil-status',
  label: { it: 'Stato civile', en: 'Civil status' },
  description: {
    it: 'Lo stato civile in un periodo, con la fonte da cui è noto.',
    en: 'The civil status in a period, with the source it is known from.',
  },
  data: z.strictObject({
    personId,
    status: element(codeOf('civil-status'), 'Stato civile', 'Civil status'),
    partnerId: element(reference('person').optional(), 'Coniuge o unito civilmente', 'Spouse or civil partner'),
  }),
  rules: [],
});

/** Education reached, and what the person attends. */
export const education = defineRecord({
  ...registerRecord,
  kind: 'education',
  label: { it: 'Istruzione', en: 'Education' },
  description: {
    it: 'Il titolo di studio e la scuola o il corso frequentati.',
    en: 'The level reached and the school or course attended.',
  },
  purpose: 'assessment',
  data: z.strictObject({
    personId,
    level: element(codeOf('education-levels').optional(), 'Titolo di studio', 'Level of education', {
      uri: cpv('hasLevelOfEducation'),
    }),
    schoolKind: element(codeOf('sinba-scuola-frequentata').optional(), 'Scuola frequentata', 'School attended'),
    schoolName: element(LineSchema.optional(), 'Nome della scuola', 'Name of the school'),
    schoolYear: element(
      z
        .string()
        .regex(/^[12]\d{3}\/\d{2}$/)
        .optional(),
      'Anno scolastico',
      'School year',
      { example: '2026/27' },
    ),
    italianLevel: element(
      choice({
        none: ['Nessuna', 'None'],
        a1: ['A1', 'A1'],
        a2: ['A2', 'A2'],
        b1: ['B1', 'B1'],
        b2: ['B2', 'B2'],
        c1: ['C1', 'C1'],
        c2: ['C2', 'C2'],
        native: ['Madrelingua', 'Native'],
      }).optional(),
      'Conoscenza dell’italiano',
      'Knowledge of Italian',
    ),
    recognisedInItaly: element(z.boolean().optional(), 'Titolo riconosciuto in Italia', 'Recognised in Italy'),
    note,
  }),
  rules: [],
});

/** Work condition of a person in a period. */
export const employment = defineRecord({
  ...registerRecord,
  kind: 'employment',
  label: { it: 'Lavoro', en: 'Employment' },
  description: { it: 'La condizione lavorativa in un periodo.', en: 'The work condition in a period.' },
  purpose: 'assessment',
  data: z.strictObject({
    personId,
    condition: element(codeOf('work-conditions'), 'Condizione lavorativa', 'Work condition'),
    occupation: element(codeOf('professional-positions').optional(), 'Professione', 'Occupation'),
    contract: element(
      choice({
        permanent: ['A tempo indeterminato', 'Permanent'],
        'fixed-term': ['A tempo determinato', 'Fixed term'],
        'self-employed': ['Autonomo', 'Self-employed'],
        occasional: ['Occasionale', 'Occasional'],
        apprenticeship: ['Apprendistato', 'Apprenticeship'],
        traineeship: ['Tirocinio', 'Traineeship'],
        undeclared: ['Non dichiarato', 'Undeclared'],
      }).optional(),
      'Tipo di rapporto',
      'Kind of contract',
    ),
    employer: element(LineSchema.optional(), 'Datore di lavoro', 'Employer'),
    weeklyHours: element(z.int().min(0).max(80).optional(), 'Ore settimanali', 'Hours a week'),
    didSigned: element(
      z.boolean().optional(),
      'Disponibilità al lavoro dichiarata (DID)',
      'Availability for work declared',
      {
        norm: {
          urn: 'urn:nir:stato:decreto.legislativo:2015-09-14;150',
          article: 'art. 19',
          citation: 'D.Lgs. 14 settembre 2015, n. 150',
        },
      },
    ),
    note,
  }),
  rules: [],
});

/** Where and how a person lives. */
export const housing = defineRecord({
  ...registerRecord,
  kind: 'housing',
  label: { it: 'Abitazione', en: 'Housing' },
  description: {
    it: 'La casa o il luogo in cui la persona vive, il titolo e le condizioni.',
    en: 'The home or place in which the person lives, its title and condition.',
  },
  purpose: 'assessment',
  data: z.strictObject({
    personId,
    kind: element(codeOf('housing-kinds'), 'Tipo di abitazione', 'Kind of housing'),
    tenure: element(
      choice({
        owned: ['Proprietà', 'Owned'],
        rented: ['Affitto', 'Rented'],
        'public-housing': ['Edilizia pubblica', 'Public housing'],
        'free-loan': ['Comodato', 'Free loan'],
        usufruct: ['Usufrutto', 'Usufruct'],
        guest: ['Ospite', 'Guest'],
        occupied: ['Occupazione senza titolo', 'Occupied without title'],
        none: ['Nessuno', 'None'],
      }).optional(),
      'Titolo di godimento',
      'Tenure',
    ),
    rooms: element(z.int().min(1).max(30).optional(), 'Vani', 'Rooms'),
    people: element(z.int().min(1).max(50).optional(), 'Persone che vi abitano', 'People living there'),
    monthlyRent: element(CentsSchema.optional(), 'Canone mensile', 'Monthly rent'),
    eviction: element(
      choice({
        none: ['Nessuno', 'None'],
        'at-risk': ['A rischio', 'At risk'],
        notified: ['Intimato', 'Notified'],
        enforced: ['Eseguito', 'Enforced'],
      }).optional(),
      'Sfratto',
      'Eviction',
    ),
    barriers: element(z.boolean().optional(), 'Barriere architettoniche', 'Architectural barriers'),
    utilitiesAtRisk: element(z.boolean().optional(), 'Utenze a rischio di distacco', 'Utilities at risk of being cut'),
    suitability: element(
      choice({
        suitable: ['Idonea', 'Suitable'],
        partly: ['In parte', 'Partly'],
        unsuitable: ['Non idonea', 'Unsuitable'],
      }).optional(),
      'Idoneità',
      'Suitability',
    ),
    note,
  }),
  rules: [],
});

export type CivilStatusData = DataOf<typeof civilStatus>;
export type CivilStatus = RecordOf<typeof civilStatus>;
export type EducationData = DataOf<typeof education>;
export type Education = RecordOf<typeof education>;
export type EmploymentData = DataOf<typeof employment>;
export type Employment = RecordOf<typeof employment>;
export type HousingData = DataOf<typeof housing>;
export type Housing = RecordOf<typeof housing>;
