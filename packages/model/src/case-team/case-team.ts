import { all, any, eq, item, or, present } from '@cartella/rules';
import * as z from 'zod';
import { element } from '../element';
import { cartellaId, note, onDate, validTo } from '../part';
import { caseRecord, type DataOf, defineRecord, eachInOrder, type RecordOf } from '../record';
import { CivilDateSchema, codeOf, LineSchema, reference, TextSchema } from '../value';

/** A professional who follows a case, in a role and for a time. */
export const CaseTeamMemberSchema = z.strictObject({
  operatorId: element(reference('operator').optional(), 'Operatore', 'Operator'),
  name: element(LineSchema.optional(), 'Nome', 'Name', {
    description: { it: 'Di chi non è operatore dell’ente.', en: 'Of who is not an operator of the body.' },
  }),
  organisationId: element(reference('organisation').optional(), 'Ente', 'Organisation'),
  role: element(codeOf('case-roles'), 'Ruolo nel caso', 'Role in the case'),
  responsible: element(z.boolean(), 'Responsabile del caso', 'Responsible for the case'),
  validFrom: element(CivilDateSchema, 'Dal', 'From'),
  validTo,
});

export type CaseTeamMember = z.infer<typeof CaseTeamMemberSchema>;

/** Who works on a case, with dated roles; rights on the file follow from it. */
export const caseTeam = defineRecord({
  ...caseRecord,
  kind: 'case-team',
  label: { it: 'Équipe del caso', en: 'Case team' },
  description: {
    it: 'Chi lavora sul caso, con ruoli e date; ne dipendono i diritti sul fascicolo.',
    en: 'Who works on the case, with roles and dates; rights on the file follow from it.',
  },
  data: z.strictObject({
    cartellaId,
    members: element(z.array(CaseTeamMemberSchema).min(1).max(50), 'Componenti', 'Members'),
  }),
  rules: [
    {
      code: 'case-team.member-name',
      path: ['members'],
      holds: all('members', or(present('item.operatorId'), present('item.name'))),
    },
    {
      code: 'case-team.responsible',
      path: ['members'],
      holds: any('members', eq(item('responsible'), true)),
    },
    eachInOrder('case-team.dates', 'members', 'validFrom', 'validTo'),
  ],
});

/** The multidisciplinary team of a case: who takes part, when it met and what it decided. */
export const equipeMultidisciplinare = defineRecord({
  ...caseRecord,
  kind: 'equipe-multidisciplinare',
  label: { it: 'Équipe multidisciplinare', en: 'Multidisciplinary team' },
  description: {
    it: 'Professionisti di servizi diversi che insieme valutano e progettano con la persona.',
    en: 'Professionals of different services who assess and plan with the person.',
  },
  norm: {
    urn: 'urn:nir:stato:decreto.legislativo:2017-09-15;147',
    article: 'art. 5, c. 7',
    citation: 'D.Lgs. 15 settembre 2017, n. 147',
  },
  data: z.strictObject({
    cartellaId,
    constitutedOn: element(CivilDateSchema, 'Costituita il', 'Constituted on'),
    coordinatorId: element(reference('operator'), 'Coordinatore', 'Coordinator'),
    members: element(
      z
        .array(
          z.strictObject({
            name: element(LineSchema, 'Nome', 'Name'),
            profession: element(codeOf('professions'), 'Professione', 'Profession'),
            organisationId: element(reference('organisation').optional(), 'Ente', 'Organisation'),
            service: element(LineSchema.optional(), 'Servizio', 'Service'),
          }),
        )
        .min(2)
        .max(30),
      'Componenti',
      'Members',
    ),
    meetings: element(
      z
        .array(
          z.strictObject({
            date: onDate,
            decisions: element(TextSchema, 'Decisioni', 'Decisions'),
            personPresent: element(z.boolean().optional(), 'La persona era presente', 'The person was present'),
            nextOn: element(CivilDateSchema.optional(), 'Prossimo incontro', 'Next meeting'),
          }),
        )
        .max(200)
        .optional(),
      'Incontri',
      'Meetings',
    ),
    note,
  }),
  rules: [eachInOrder('equipe-multidisciplinare.next-meeting', 'meetings', 'date', 'nextOn')],
});

export type CaseTeamData = DataOf<typeof caseTeam>;
export type CaseTeam = RecordOf<typeof caseTeam>;
export type EquipeMultidisciplinareData = DataOf<typeof equipeMultidisciplinare>;
export type EquipeMultidisciplinare = RecordOf<typeof equipeMultidisciplinare>;
