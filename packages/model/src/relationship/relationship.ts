import { absent, ne, or, path } from '@cartella/rules';
import * as z from 'zod';
import { element } from '../element';
import { note, personId } from '../part';
import { caseRecord, type DataOf, defineRecord, oneOf, type RecordOf } from '../record';
import { choice, codeOf, LineSchema, reference } from '../value';

/** A tie of a person beyond the household: with kin (genogram) or with the network (ecomap). */
export const relationship = defineRecord({
  ...caseRecord,
  kind: 'relationship',
  label: { it: 'Legame', en: 'Relationship' },
  description: {
    it: 'Un legame della persona con un familiare, un conoscente o un servizio, anche fuori dal nucleo: serve al genogramma e all’ecomappa.',
    en: 'A tie of the person with kin, acquaintance or service, also outside the household: for genogram and ecomap.',
  },
  purpose: 'assessment',
  data: z.strictObject({
    personId,
    otherPersonId: element(reference('person').optional(), 'Altra persona', 'Other person', {
      uri: 'https://w3id.org/italia/onto/CPV/hasRelationshipWith',
    }),
    organisationId: element(reference('organisation').optional(), 'Servizio o gruppo', 'Service or group'),
    otherName: element(LineSchema.optional(), 'Nome', 'Name', {
      description: { it: 'Quando non c’è una scheda dell’altra persona.', en: 'When the other person has no record.' },
    }),
    nature: element(
      choice({
        family: ['Familiare', 'Family'],
        couple: ['Di coppia', 'Couple'],
        network: ['Della rete', 'Network'],
        service: ['Con un servizio', 'With a service'],
      }),
      'Natura',
      'Nature',
    ),
    kinship: element(codeOf('kinship').optional(), 'Parentela', 'Kinship'),
    role: element(codeOf('network-roles').optional(), 'Ruolo nella rete', 'Role in the network'),
    quality: element(
      choice({
        strong: ['Forte', 'Strong'],
        normal: ['Ordinario', 'Ordinary'],
        weak: ['Debole', 'Weak'],
        stressful: ['Fonte di stress', 'Stressful'],
        conflictual: ['Conflittuale', 'Conflictual'],
        violent: ['Violento', 'Violent'],
        interrupted: ['Interrotto', 'Interrupted'],
        unknown: ['Non noto', 'Not known'],
      }).optional(),
      'Qualità del legame',
      'Quality of the tie',
    ),
    direction: element(
      choice({
        towards: ['Dalla persona', 'From the person'],
        from: ['Verso la persona', 'Towards the person'],
        mutual: ['Reciproco', 'Mutual'],
      }).optional(),
      'Direzione del sostegno',
      'Direction of support',
    ),
    availability: element(
      choice({
        available: ['Disponibile', 'Available'],
        partly: ['In parte', 'Partly'],
        unavailable: ['Non disponibile', 'Unavailable'],
        unknown: ['Non nota', 'Not known'],
      }).optional(),
      'Disponibilità',
      'Availability',
    ),
    parentalResponsibility: element(z.boolean().optional(), 'Responsabilità genitoriale', 'Parental responsibility'),
    parentage: element(
      choice({
        birth: ['Per nascita', 'By birth'],
        adoption: ['Per adozione', 'By adoption'],
        foster: ['In affido', 'In foster care'],
      }).optional(),
      'Filiazione',
      'Parentage',
      {
        description: {
          it: 'Come una persona è diventata genitore o figlio dell’altra.',
          en: 'How one became parent or child of the other.',
        },
      },
    ),
    separation: element(
      choice({ separated: ['Separati', 'Separated'], divorced: ['Divorziati', 'Divorced'] }).optional(),
      'Fine della coppia',
      'End of the couple',
      {
        description: {
          it: 'Il giorno è quello in cui il legame finisce.',
          en: 'Its day is the one on which the tie ends.',
        },
      },
    ),
    twins: element(
      choice({
        identical: ['Gemelli monozigoti', 'Identical twins'],
        fraternal: ['Gemelli dizigoti', 'Fraternal twins'],
        unknown: ['Gemelli', 'Twins'],
      }).optional(),
      'Gemelli',
      'Twins',
    ),
    pregnancy: element(
      choice({
        expected: ['In corso', 'Under way'],
        miscarriage: ['Aborto spontaneo', 'Miscarriage'],
        termination: ['Interruzione volontaria', 'Termination'],
        stillbirth: ['Nato morto', 'Stillbirth'],
      }).optional(),
      'Gravidanza',
      'Pregnancy',
      {
        description: {
          it: 'Di chi non è nato non c’è una scheda: la gravidanza è un legame della madre, con l’altro genitore quando è noto.',
          en: 'Who was not born has no record: a pregnancy is a tie of the mother, with the other parent where known.',
        },
        sensitivity: 'special',
        norm: { urn: 'urn:nir:stato:legge:1978-05-22;194', article: 'art. 21', citation: 'L. 22 maggio 1978, n. 194' },
      },
    ),
    note,
  }),
  rules: [
    oneOf('relationship.other', 'otherName', 'otherPersonId', 'organisationId', 'pregnancy'),
    {
      code: 'relationship.with-oneself',
      path: ['otherPersonId'],
      holds: or(absent('otherPersonId'), ne(path('otherPersonId'), path('personId'))),
    },
  ],
});

export type RelationshipData = DataOf<typeof relationship>;
export type Relationship = RecordOf<typeof relationship>;
