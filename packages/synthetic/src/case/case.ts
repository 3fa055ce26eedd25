import { addDays, addMonths, type CivilDate, civilDate, daysBetween } from '@cartella/core';
import type { ModelRecord } from '@cartella/model';
import type { SyntheticBody } from '../body';
import type { Making } from '../population/context';
import { recordOf } from '../population/context';
import { type NeedPlan, needPlans } from './need';

/** How far a person's path goes. */
export type PathLength = 'contact' | 'assessment' | 'project' | 'closed';

const lengths = [
  ['contact', 62],
  ['assessment', 8],
  ['project', 18],
  ['closed', 12],
] as const satisfies readonly [readonly [PathLength, number], ...(readonly [PathLength, number])[]];

/** Invents the path of a person through the service, from the first contact: its records in the order in which they were made. */
export function inventCase(
  making: Making,
  body: SyntheticBody,
  personId: string,
  length?: PathLength,
): readonly ModelRecord[] {
  const { random, date } = making;
  const reach = length ?? random.weighted(lengths);
  const need = random.pick(needPlans);
  const contactOn = addDays(date, -random.int(reach === 'closed' ? 420 : 200, 700));
  const operatorId = random.pick(body.operators).id;
  const path = { making, body, personId, need, contactOn, operatorId };
  const first = contact(path, reach);
  if (reach === 'contact') return [first];
  const opened = takingInCharge(path, reach === 'closed');
  if (reach === 'assessment') return [first, ...opened.records];
  const project = projectOf(path, opened.cartellaId);
  const given = deliveries(path, opened.cartellaId, project.id, reach === 'closed');
  const end = reach === 'closed' ? [evaluation(path, opened.cartellaId, project)] : [];
  return [first, ...opened.records, project, ...given, ...end];
}

interface PathFacts {
  readonly making: Making;
  readonly body: SyntheticBody;
  readonly personId: string;
  readonly need: NeedPlan;
  readonly contactOn: CivilDate;
  readonly operatorId: string;
}

const closedAfterDays = 400;

function contact({ making, body, personId, need, contactOn, operatorId }: PathFacts, reach: PathLength) {
  return recordOf(
    making,
    'accesso',
    {
      personId,
      unitId: body.desk.id,
      date: contactOn,
      channel: making.random.pick(['desk', 'phone', 'email']),
      requester: 'person',
      reasons: [need.reason],
      userArea: need.userArea,
      request: need.request,
      urgency: making.random.weighted([
        ['ordinary', 85],
        ['priority', 12],
        ['emergency', 3],
      ] as const),
      outcome: reach === 'contact' ? 'information' : 'proposed',
    },
    { recordedOn: contactOn, operatorId },
  );
}

function takingInCharge({ making, body, personId, need, contactOn, operatorId }: PathFacts, isClosed: boolean) {
  const [takenOn, assessedOn] = [addDays(contactOn, 10), addDays(contactOn, 30)];
  const facts = { recordedOn: takenOn, operatorId };
  const cartella = recordOf(
    making,
    'cartella-sociale',
    { personId, openedOn: takenOn, userArea: need.userArea, unitId: body.service.id },
    facts,
  );
  const cartellaId = cartella.id;
  const presa = recordOf(
    making,
    'presa-in-carico',
    {
      cartellaId,
      startDate: takenOn,
      responsibleOperatorId: operatorId,
      unitId: body.service.id,
      kind: 'social',
      motivation: 'La situazione richiede un progetto e un professionista responsabile.',
      ...(isClosed && { endDate: addDays(contactOn, closedAfterDays), closureReason: 'objectives-reached' }),
    },
    facts,
  );
  const team = recordOf(
    making,
    'case-team',
    { cartellaId, members: [{ operatorId, role: 'assistente-sociale', responsible: true, validFrom: takenOn }] },
    facts,
  );
  const analysis = recordOf(
    making,
    'analisi-preliminare',
    {
      cartellaId,
      date: assessedOn,
      dimensions: [{ dimension: need.dimension, level: making.random.pick(['moderate', 'serious']) }],
      synthesis: 'Il bisogno è circoscritto e la persona è disponibile a un progetto.',
      complexity: 'simple',
      outcome: 'simple',
    },
    { recordedOn: assessedOn, operatorId },
  );
  return { cartellaId, records: [cartella, presa, team, analysis] as readonly ModelRecord[] };
}

function projectOf({ making, need, contactOn, operatorId }: PathFacts, cartellaId: string) {
  const startDate = addDays(contactOn, 45);
  return recordOf(
    making,
    'progetto-personalizzato',
    {
      cartellaId,
      kind: 'generic',
      title: 'Progetto di sostegno',
      startDate,
      reviewDate: addDays(startDate, 90),
      goals: [
        {
          id: making.newId(),
          area: need.goalArea,
          description: need.goal,
          actions: [{ id: making.newId(), description: need.action, responsible: 'person' }],
        },
      ],
      signatures: [
        { party: 'person', name: 'Firma di prova', signedOn: startDate, method: 'paper' },
        { party: 'operator', name: 'Firma di prova', signedOn: startDate, method: 'digital' },
      ],
    },
    { recordedOn: startDate, operatorId },
  );
}

function deliveries(
  { making, body, personId, need, contactOn, operatorId }: PathFacts,
  cartellaId: string,
  progettoId: string,
  isClosed: boolean,
): readonly ModelRecord[] {
  const { random, date } = making;
  const startDate = civilDate(`${addDays(contactOn, 60).slice(0, 7)}-01`);
  const facts = { recordedOn: startDate, operatorId };
  const months = isClosed ? random.int(3, 9) : Math.max(1, Math.floor(daysBetween(startDate, date) / 31));
  const endDate = isClosed ? addDays(addMonths(startDate, months), -1) : undefined;
  const intervento = recordOf(
    making,
    'intervento',
    {
      cartellaId,
      progettoId,
      kind: need.intervention,
      siussCode: need.siussCode,
      startDate,
      ...(endDate !== undefined && { endDate }),
      providerId: body.cooperative.id,
    },
    facts,
  );
  const personShare = random.chance(0.3) ? need.monthly / 10 : 0;
  const erogazione = recordOf(
    making,
    'erogazione',
    {
      interventoId: intervento.id,
      personId,
      siussCode: need.siussCode,
      frequency: 'monthly',
      startDate,
      ...(endDate !== undefined && { endDate }),
      amount: need.monthly,
      enteShare: need.monthly - personShare,
      personShare,
      meansTested: true,
    },
    facts,
  );
  return [intervento, erogazione];
}

function evaluation(
  { making, contactOn, operatorId }: PathFacts,
  cartellaId: string,
  project: ModelRecord<'progetto-personalizzato'>,
) {
  const endedOn = addDays(contactOn, closedAfterDays);
  const achievement = making.random.pick(['achieved', 'partly', 'not-achieved']);
  return recordOf(
    making,
    'valutazione-finale',
    {
      cartellaId,
      date: endedOn,
      goals: project.data.goals.map(({ id }) => ({ goalId: id, achievement })),
      outcome: achievement === 'not-achieved' ? 'stable' : 'improved',
      closureReason: 'objectives-reached',
      synthesis: 'Il percorso si conclude come concordato con la persona.',
    },
    { recordedOn: endedOn, operatorId },
  );
}
