import * as z from 'zod';
import { element, socialServicesBasis } from '../element';
import { type DataOf, defineRecord, type RecordOf } from '../record';
import { afterClosure } from '../record/retention';
import {
  CentsSchema,
  CivilDateSchema,
  choice,
  codeOf,
  LineSchema,
  RecordIdSchema,
  reference,
  TextSchema,
} from '../value';
import { progettoRules } from './progetto-personalizzato.rules';

/** Something to do towards a goal: who, and by when. */
export const ActionSchema = z.strictObject({
  id: element(RecordIdSchema, 'Identificativo', 'Identifier'),
  description: element(LineSchema, 'Azione', 'Action', { example: 'Iscriversi al corso di italiano' }),
  responsible: element(
    choice({
      person: ['La persona', 'The person'],
      household: ['La famiglia', 'The family'],
      operator: ['Il servizio', 'The service'],
      partner: ['Un ente partner', 'A partner body'],
      network: ['La rete', 'The network'],
    }),
    'Chi la compie',
    'Who does it',
  ),
  responsibleName: element(LineSchema.optional(), 'Nome', 'Name'),
  dueDate: element(CivilDateSchema.optional(), 'Entro il', 'By'),
});

/** What shall be different, how one will see it, and the actions that lead there. */
export const GoalSchema = z.strictObject({
  id: element(RecordIdSchema, 'Identificativo', 'Identifier'),
  area: element(codeOf('goal-areas'), 'Area', 'Area'),
  description: element(LineSchema, 'Obiettivo', 'Goal', { example: 'Frequenta la scuola con regolarità' }),
  indicator: element(LineSchema.optional(), 'Come ce ne accorgiamo', 'How we shall see it'),
  term: element(
    choice({
      short: ['Breve termine', 'Short term'],
      medium: ['Medio termine', 'Medium term'],
      long: ['Lungo termine', 'Long term'],
    }).optional(),
    'Orizzonte',
    'Term',
  ),
  personId: element(reference('person').optional(), 'Componente', 'Member', {
    description: { it: 'Quando l’obiettivo è di un solo componente.', en: 'When the goal is of one member only.' },
  }),
  dueDate: element(CivilDateSchema.optional(), 'Entro il', 'By'),
  actions: element(z.array(ActionSchema).max(30), 'Azioni', 'Actions'),
});

/** What one party takes upon itself. */
export const PledgeSchema = z.strictObject({
  party: element(
    choice({
      person: ['La persona', 'The person'],
      household: ['Il nucleo', 'The household'],
      operator: ['Il servizio', 'The service'],
      tutor: ['Il tutor', 'The tutor'],
      partner: ['Un altro ente', 'Another body'],
    }),
    'Chi si impegna',
    'Who pledges',
  ),
  personId: element(reference('person').optional(), 'Componente', 'Member'),
  description: element(LineSchema, 'Impegno', 'Pledge', {
    example: 'Frequenta il laboratorio due mattine a settimana',
  }),
  goalId: element(RecordIdSchema.optional(), 'Obiettivo', 'Goal'),
  dueDate: element(CivilDateSchema.optional(), 'Entro il', 'By'),
});

/** A service or benefit that the project counts on. */
export const SupportSchema = z.strictObject({
  kind: element(codeOf('intervention-kinds'), 'Sostegno', 'Support'),
  siussCode: element(codeOf('siuss-benefits').optional(), 'Prestazione SIUSS', 'SIUSS benefit'),
  provider: element(LineSchema.optional(), 'Chi lo realizza', 'Provider'),
  interventoId: element(reference('intervento').optional(), 'Intervento', 'Intervention'),
  goalId: element(RecordIdSchema.optional(), 'Obiettivo', 'Goal'),
});

/** Consent of a party to the project, on a day and in a way. */
export const SignatureSchema = z.strictObject({
  party: element(
    choice({
      person: ['La persona', 'The person'],
      'legal-representative': ['Rappresentante legale', 'Legal representative'],
      operator: ['Assistente sociale', 'Social worker'],
      tutor: ['Tutor', 'Tutor'],
      'health-service': ['Servizio sanitario', 'Health service'],
      partner: ['Ente partner', 'Partner body'],
    }),
    'Parte',
    'Party',
  ),
  name: element(LineSchema, 'Nome di chi firma', 'Name of who signs'),
  signedOn: element(CivilDateSchema, 'Firmato il', 'Signed on'),
  method: element(
    choice({
      paper: ['Su carta', 'On paper'],
      digital: ['Firma digitale', 'Digital signature'],
      fea: ['Firma elettronica avanzata', 'Advanced electronic signature'],
      spid: ['Con SPID o CIE', 'With SPID or CIE'],
    }),
    'Modalità',
    'Method',
    {
      norm: {
        urn: 'urn:nir:stato:decreto.legislativo:2005-03-07;82',
        article: 'art. 20',
        citation: 'D.Lgs. 7 marzo 2005, n. 82',
      },
    },
  ),
  documentId: element(reference('document').optional(), 'Documento firmato', 'Signed document'),
});

export type Signature = z.infer<typeof SignatureSchema>;

/** The project agreed with the person: goals, actions, supports, signatures. */
export const progettoPersonalizzato = defineRecord({
  kind: 'progetto-personalizzato',
  version: '1.0.0',
  label: { it: 'Progetto personalizzato', en: 'Personal project' },
  description: {
    it: 'Obiettivi, azioni e impegni concordati con la persona.',
    en: 'Goals, actions and commitments agreed with the person.',
  },
  sensitivity: 'special',
  purpose: 'care-project',
  legalBasis: socialServicesBasis,
  norm: { urn: 'urn:nir:stato:legge:2000-11-08;328', article: 'art. 14', citation: 'L. 8 novembre 2000, n. 328' },
  retention: afterClosure,
  data: z.strictObject({
    cartellaId: element(reference('cartella-sociale'), 'Cartella', 'File'),
    kind: element(
      choice({
        generic: ['Progetto personalizzato', 'Personal project'],
        pai: ['PAI – assistenza individualizzata', 'PAI – individual care plan'],
        pei: ['PEI – educativo individualizzato', 'PEI – individual educational plan'],
        pais: ['PaIS – inclusione sociale', 'PaIS – social inclusion'],
        'progetto-di-vita': ['Progetto di vita', 'Life project'],
        pti: ['PTI – tutela del minore', 'PTI – protection of a minor'],
      }),
      'Tipo di progetto',
      'Kind of project',
    ),
    title: element(LineSchema, 'Titolo', 'Title'),
    startDate: element(CivilDateSchema, 'Dal', 'From'),
    endDate: element(CivilDateSchema.optional(), 'Al', 'To'),
    reviewDate: element(CivilDateSchema.optional(), 'Verifica prevista il', 'Review on'),
    goals: element(z.array(GoalSchema).min(1).max(30), 'Obiettivi', 'Goals'),
    pledges: element(z.array(PledgeSchema).max(60).optional(), 'Impegni', 'Pledges'),
    supports: element(z.array(SupportSchema).max(40).optional(), 'Sostegni', 'Supports'),
    householdId: element(reference('household').optional(), 'Nucleo', 'Household'),
    budget: element(CentsSchema.optional(), 'Budget di progetto', 'Project budget'),
    previousId: element(reference('progetto-personalizzato').optional(), 'Progetto precedente', 'Previous project'),
    personView: element(TextSchema.optional(), 'Che cosa ne pensa la persona', 'What the person thinks of it'),
    signatures: element(z.array(SignatureSchema).max(20), 'Firme', 'Signatures'),
  }),
  rules: progettoRules,
});

export type ProgettoPersonalizzatoData = DataOf<typeof progettoPersonalizzato>;
export type ProgettoPersonalizzato = RecordOf<typeof progettoPersonalizzato>;
