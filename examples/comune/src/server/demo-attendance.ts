import { addDays, type CivilDate, isWorkingDay } from '@cartella/core';
import type { AttendanceData, ModelRecord } from '@cartella/model';
import type { Transaction } from '@cartella/records';
import type { CaseCommand, CaseWork, StepBy } from '@cartella/server';
import { writerTo } from './demo-spending';

/** Who entrusts an activity, who carries it on, and since when. */
export interface Entrusting {
  readonly work: CaseWork;
  readonly social: StepBy['session'];
  readonly tutor: StepBy['session'];
  readonly organisationId: string;
  readonly since: CivilDate;
  readonly today: CivilDate;
}

/** A path entrusted to an accredited body, agreed and under way, with the days of this month marked up to the middle. */
export async function seedEntrusted(
  tx: Transaction,
  id: (name: string) => string,
  personId: string,
  { work, social, tutor, organisationId, since, today }: Entrusting,
): Promise<void> {
  const name = `inserimento/${personId}`;
  const write = writerTo(tx, id);
  const cartellaId = await write('cartella-sociale', `${name}/cartella`, { personId, openedOn: since } as never);
  await write('progetto-personalizzato', `${name}/progetto`, {
    cartellaId,
    kind: 'generic',
    title: 'Progetto di prova',
    startDate: since,
    goals: [{ id: id(`${name}/obiettivo`), area: 'L', description: 'Frequenta il laboratorio', actions: [] }],
    signatures: [],
  } as never);
  let caseId: string | undefined;
  let version = 0;
  const at = new Date(`${since}T10:00:00Z`);
  const does = async (
    session: StepBy['session'],
    step: string,
    records: CaseCommand['records'] = {},
    more: Partial<CaseCommand> = {},
  ) => {
    const of = caseId === undefined ? { procedure: 'inserimento-accreditato' } : { caseId };
    const command = { step, expectedVersion: version, idempotencyKey: `${name}/${step}`, records, ...more };
    const done = await work(tx, { session, now: at }, of, command);
    if (!done?.ok)
      throw new Error(
        `${step} refused: ${done?.issues.map(({ code, path }) => `${code} ${path.join('.')}`).join(', ')}`,
      );
    caseId = done.caseId;
    version = done.version;
  };
  const signs = (party: string, signer: string) => ({
    patto: { data: { signatures: [...signatures, signature(party, signer, since)] } },
  });
  const signatures: ReturnType<typeof signature>[] = [];
  await does(
    social,
    'segnala',
    {
      person: { id: personId, data: {} },
      segnalazione: { data: { reason: 'Un laboratorio di prova, due mattine a settimana.' } },
      intervento: { data: { kind: 'work-inclusion', progettoId: id(`${name}/progetto`) } },
      informativa: { data: { channel: 'paper', givenTo: 'person' } },
    },
    { parties: { cooperativa: organisationId } },
  );
  await does(tutor, 'accogli-segnalazione');
  await does(tutor, 'scrivi-patto', {
    patto: {
      data: {
        progettoId: id(`${name}/progetto`),
        startDate: since,
        tutorName: 'Lino Segnaposto',
        pledges: [{ party: 'person', description: 'Frequenta il laboratorio due mattine a settimana' }],
        signatures: [],
      },
    },
  });
  await does(tutor, 'proponi-patto');
  for (const [session, step, party, signer] of [
    [tutor, 'firma-tutor', 'tutor', 'Lino Segnaposto'],
    [tutor, 'raccogli-firma-persona', 'person', 'La persona'],
    [social, 'firma-operatore', 'operator', 'Ines Campioni'],
  ] as const) {
    await does(session, step, signs(party, signer));
    signatures.push(signature(party, signer, since));
  }
  await does(social, 'avvia-percorso');
  await seedDays(tx, id, caseId ?? '', personId, today);
}

const signature = (party: string, name: string, signedOn: string) => ({ party, name, signedOn, method: 'paper' });

/** The first working days of this month; which one was missed depends on who it is. */
async function seedDays(
  tx: Transaction,
  id: (name: string) => string,
  caseId: string,
  personId: string,
  today: CivilDate,
): Promise<void> {
  const [intervento] = (await tx.find('intervento', { caseId })).records as readonly ModelRecord<'intervento'>[];
  if (intervento === undefined) throw new Error('no activity was entrusted');
  const write = writerTo(tx, id, caseId);
  const missed = Number.parseInt(personId.slice(-2), 16) % 5;
  let count = 0;
  for (let date = `${today.slice(0, 8)}01` as CivilDate; date < addDays(today, -2); date = addDays(date, 1)) {
    if (!isWorkingDay(date) || count >= 8) continue;
    const status: AttendanceData['status'] = count % 5 === missed ? 'absent' : 'present';
    count += 1;
    await write('attendance', `presenza/${personId}/${date}`, {
      interventoId: intervento.id,
      personId: personId as never,
      date,
      status,
      recordedBy: 'Lino Segnaposto',
    });
  }
}
