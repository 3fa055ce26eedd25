import { absent, code, eq, or, path, present } from '@cartella/rules';
import * as z from 'zod';
import { element } from '../element';
import { cartellaId, documentId, endDate, note, personId, startDate } from '../part';
import { caseRecord, type DataOf, defineRecord, inOrder, ofMinors, oneOf, type RecordOf } from '../record';
import { CivilDateSchema, choice, codeOf, LineSchema, reference, TextSchema } from '../value';

const law184 = { urn: 'urn:nir:stato:legge:1983-05-04;184', citation: 'L. 4 maggio 1983, n. 184' } as const;

/** An act of the judicial authority on a minor or a family, and what it asks of the services. */
export const provvedimentoGiudiziario = defineRecord({
  ...caseRecord,
  kind: 'provvedimento-giudiziario',
  label: { it: 'Provvedimento giudiziario', en: 'Court measure' },
  description: {
    it: 'Un atto dell’autorità giudiziaria, con le prescrizioni e i termini che pone ai servizi e alla famiglia.',
    en: 'An act of the judicial authority, with the prescriptions and terms it sets to services and family.',
  },
  sensitivity: 'judicial',
  retention: ofMinors,
  data: z.strictObject({
    cartellaId,
    personId,
    authority: element(codeOf('court-authorities'), 'Autorità', 'Authority'),
    authorityName: element(LineSchema.optional(), 'Sede', 'Seat'),
    kinds: element(
      z.array(codeOf('sinba-tipo-provvedimento-giudiziario')).min(1).max(10),
      'Tipo di provvedimento',
      'Kind of measure',
      {
        vocabulary: 'sinba-tipo-provvedimento-giudiziario',
      },
    ),
    nature: element(
      choice({
        civil: ['Civile', 'Civil'],
        criminal: ['Penale', 'Criminal'],
        administrative: ['Amministrativa', 'Administrative'],
      }),
      'Natura',
      'Nature',
    ),
    provisional: element(z.boolean(), 'Provvisorio', 'Provisional'),
    number: element(LineSchema.max(60).optional(), 'Numero', 'Number'),
    issuedOn: element(CivilDateSchema, 'Emesso il', 'Issued on'),
    receivedOn: element(CivilDateSchema.optional(), 'Ricevuto il', 'Received on'),
    parentalResponsibility: element(
      z.array(codeOf('sinba-potesta-tutela')).max(6).optional(),
      'Responsabilità genitoriale',
      'Parental responsibility',
      { vocabulary: 'sinba-potesta-tutela' },
    ),
    prescriptions: element(
      z
        .array(
          z.strictObject({
            description: element(LineSchema, 'Prescrizione', 'Prescription'),
            addressee: element(
              choice({
                service: ['Al servizio sociale', 'The social service'],
                parents: ['Ai genitori', 'The parents'],
                minor: ['Al minore', 'The minor'],
                'health-service': ['Al servizio sanitario', 'The health service'],
                other: ['Ad altri', 'Others'],
              }),
              'A chi',
              'To whom',
            ),
            dueOn: element(CivilDateSchema.optional(), 'Entro il', 'By'),
            fulfilledOn: element(CivilDateSchema.optional(), 'Adempiuta il', 'Fulfilled on'),
          }),
        )
        .max(40)
        .optional(),
      'Prescrizioni',
      'Prescriptions',
    ),
    guardianName: element(LineSchema.optional(), 'Tutore o curatore', 'Guardian or curator'),
    reportDueOn: element(CivilDateSchema.optional(), 'Relazione entro il', 'Report due on'),
    closedOn: element(CivilDateSchema.optional(), 'Chiuso il', 'Closed on'),
    documentId,
  }),
  rules: [
    inOrder('provvedimento-giudiziario.received', 'issuedOn', 'receivedOn'),
    inOrder('provvedimento-giudiziario.report-due', 'issuedOn', 'reportDueOn'),
    inOrder('provvedimento-giudiziario.closed', 'issuedOn', 'closedOn'),
  ],
});

/** A minor lives for a time, or part of the day, with another family. */
export const affidamento = defineRecord({
  ...caseRecord,
  kind: 'affidamento',
  label: { it: 'Affidamento familiare', en: 'Foster care' },
  description: {
    it: 'Un minore è accolto da un’altra famiglia o persona, con un progetto, un termine e gli impegni di ciascuno.',
    en: 'A minor is received by another family or person, with a project, a term and the pledges of each.',
  },
  sensitivity: 'judicial',
  norm: { ...law184, article: 'artt. 2-5' },
  retention: ofMinors,
  data: z.strictObject({
    cartellaId,
    personId: element(reference('person'), 'Minore', 'Minor'),
    provvedimentoId: element(reference('provvedimento-giudiziario').optional(), 'Provvedimento', 'Court measure'),
    form: element(
      choice({ consensuale: ['Consensuale', 'By consent'], giudiziale: ['Giudiziale', 'By the court'] }),
      'Forma',
      'Form',
    ),
    kind: element(
      choice({
        intrafamiliare: ['A parenti', 'With relatives'],
        eterofamiliare: ['Ad altra famiglia', 'With another family'],
        professionale: ['Professionale', 'Professional'],
      }),
      'Tipo',
      'Kind',
    ),
    duration: element(
      choice({ 'full-time': ['A tempo pieno', 'Full time'], 'part-time': ['A tempo parziale', 'Part time'] }),
      'Durata',
      'Duration',
    ),
    character: element(
      choice({ residential: ['Residenziale', 'Residential'], daytime: ['Diurno', 'Daytime'] }),
      'Carattere',
      'Character',
    ),
    familyHouseholdId: element(reference('household').optional(), 'Famiglia affidataria', 'Foster family'),
    familyName: element(LineSchema.optional(), 'Nome della famiglia affidataria', 'Name of the foster family', {
      sensitivity: 'sealed',
    }),
    phase: element(
      choice({
        assessment: ['Valutazione del caso', 'Assessment of the case'],
        search: ['Ricerca della famiglia', 'Search of the family'],
        matching: ['Valutazione dell’abbinamento', 'Matching'],
        'family-found': ['Famiglia individuata', 'Family found'],
        started: ['Affidamento avviato', 'Started'],
        ended: ['Concluso', 'Ended'],
      }),
      'Fase',
      'Phase',
    ),
    startDate,
    endDate,
    extensionAct: element(LineSchema.optional(), 'Atto di proroga', 'Act of extension', {
      norm: { ...law184, article: 'art. 4, c. 4' },
    }),
    contacts: element(
      choice({
        daily: ['Quotidiani', 'Daily'],
        weekly: ['Settimanali', 'Weekly'],
        fortnightly: ['Quindicinali', 'Fortnightly'],
        monthly: ['Mensili', 'Monthly'],
        rare: ['Sporadici', 'Rare'],
        none: ['Nessuno', 'None'],
        protected: ['Protetti', 'Protected'],
      }).optional(),
      'Contatti con la famiglia di origine',
      'Contacts with the family of origin',
    ),
    pledges: element(TextSchema.optional(), 'Impegni di ciascuno', 'Pledges of each'),
    outcome: element(codeOf('sinba-esito-affido').optional(), 'Esito', 'Outcome'),
    note,
  }),
  rules: [
    inOrder('affidamento.dates', 'startDate', 'endDate'),
    oneOf('affidamento.family', 'familyName', 'familyHouseholdId'),
    {
      code: 'affidamento.court-act',
      path: ['provvedimentoId'],
      holds: or(eq(path('form'), code('consensuale')), present('provvedimentoId')),
    },
    { code: 'affidamento.outcome', path: ['outcome'], holds: or(absent('endDate'), present('outcome')) },
  ],
});

export type ProvvedimentoGiudiziarioData = DataOf<typeof provvedimentoGiudiziario>;
export type ProvvedimentoGiudiziario = RecordOf<typeof provvedimentoGiudiziario>;
export type AffidamentoData = DataOf<typeof affidamento>;
export type Affidamento = RecordOf<typeof affidamento>;
