import * as z from 'zod';
import { element, law328, socialServicesBasis } from '../element';
import { type DataOf, defineRecord, type RecordOf } from '../record';
import { afterClosure } from '../record/retention';
import { CivilDateSchema, choice, codeOf, LineSchema, reference, TextSchema } from '../value';
import { presaInCaricoRules } from './cartella-sociale.rules';

/** The file of a person at an ente: everything else of the case points to it. */
export const cartellaSociale = defineRecord({
  kind: 'cartella-sociale',
  version: '1.0.0',
  label: { it: 'Cartella sociale', en: 'Social file' },
  description: { it: 'Il fascicolo di una persona presso un ente.', en: 'The file of a person at a body.' },
  sensitivity: 'special',
  purpose: 'care-project',
  legalBasis: socialServicesBasis,
  norm: law328,
  retention: afterClosure,
  data: z.strictObject({
    personId: element(reference('person'), 'Persona', 'Person'),
    number: element(LineSchema.max(40).optional(), 'Numero della cartella', 'Number of the file', {
      example: '2026/0001',
    }),
    openedOn: element(CivilDateSchema, 'Aperta il', 'Opened on'),
    householdId: element(reference('household').optional(), 'Nucleo', 'Household'),
    userArea: element(codeOf('user-areas').optional(), 'Area di utenza prevalente', 'Main area of users'),
    unitId: element(reference('unit').optional(), 'Servizio', 'Service'),
  }),
  rules: [],
});

/** The service takes charge of a person: from here there is a responsible professional. */
export const presaInCarico = defineRecord({
  kind: 'presa-in-carico',
  version: '1.0.0',
  label: { it: 'Presa in carico', en: 'Taking in charge' },
  description: {
    it: 'L’assunzione di responsabilità del servizio verso la persona, con un professionista responsabile.',
    en: 'The service takes responsibility for the person, with a responsible professional.',
  },
  sensitivity: 'special',
  purpose: 'care-project',
  legalBasis: socialServicesBasis,
  norm: law328,
  retention: afterClosure,
  data: z.strictObject({
    cartellaId: element(reference('cartella-sociale'), 'Cartella', 'File'),
    startDate: element(CivilDateSchema, 'Dal', 'From'),
    endDate: element(CivilDateSchema.optional(), 'Al', 'To'),
    responsibleOperatorId: element(reference('operator'), 'Operatore responsabile', 'Responsible operator'),
    unitId: element(reference('unit').optional(), 'Servizio', 'Service'),
    kind: element(
      choice({ social: ['Sociale', 'Social'], integrated: ['Integrata con la sanità', 'Integrated with health'] }),
      'Tipo',
      'Kind',
      {
        description: {
          it: 'Integrata quando partecipa il servizio sanitario.',
          en: 'Integrated when the health service takes part.',
        },
      },
    ),
    motivation: element(TextSchema, 'Motivazione', 'Motivation'),
    closureReason: element(codeOf('closure-reasons').optional(), 'Motivo di chiusura', 'Reason for closure'),
  }),
  rules: presaInCaricoRules,
});

export type CartellaSocialeData = DataOf<typeof cartellaSociale>;
export type CartellaSociale = RecordOf<typeof cartellaSociale>;
export type PresaInCaricoData = DataOf<typeof presaInCarico>;
export type PresaInCarico = RecordOf<typeof presaInCarico>;
