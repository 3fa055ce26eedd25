import { addDays, addMonths, type CivilDate, civilDate, sha256Hex } from '@cartella/core';
import type { ModelRecord } from '@cartella/model';
import type { Period } from './delivery';
import { signaturesOf } from './project';
import { dayOf, referenceOf, type Story, write } from './story';

/** The application for a benefit, decided before the project begins. */
export function writeDomanda(story: Story, isee: ModelRecord<'isee'> | undefined): void {
  const { making, family, person, need, body } = story;
  const { random } = making;
  const state = random.weighted([
    ['granted', 75],
    ['rejected', 15],
    ['under-review', 10],
  ] as const);
  const decidedOn = dayOf(story, 40);
  write(
    story,
    'domanda',
    {
      personId: person.id,
      householdId: family.household.id,
      benefit: need.intervention,
      siussCode: need.siussCode,
      submittedOn: dayOf(story, 5),
      protocol: `${random.int(1, 99_999)}/${dayOf(story, 5).slice(0, 4)}`,
      ...(isee !== undefined && { iseeId: isee.id }),
      state,
      ...(state !== 'under-review' && {
        decidedOn,
        act: `Det. ${random.int(1, 900)}/${body.organisation.data.ipaCode}`,
      }),
      ...(state === 'granted' && { grantedAmount: need.monthly * 6, grantedFrom: dayOf(story, 45) }),
      ...(state === 'rejected' && { reasons: ['L’indicatore supera la soglia del bando.'] }),
    },
    decidedOn,
  );
}

/** The agreement with the cooperative, proposed by message and answered; then attendance and support, month by month. */
export function writePatto(
  story: Story,
  progettoId: string,
  intervento: ModelRecord<'intervento'>,
  period: Period,
): void {
  const { making, body, person, need, operatorId } = story;
  const { startDate, endDate, months } = period;
  const tutorName = 'Tutor di prova';
  const patto = write(
    story,
    'patto-individualizzato',
    {
      progettoId,
      tutorOrganisationId: body.cooperative.id,
      tutorName,
      state: endDate === undefined ? 'in-force' : 'ended',
      startDate,
      ...(endDate !== undefined && { endDate, endReason: 'Percorso concluso.' }),
      pledges: [{ party: 'person', description: need.action }],
      signatures: [
        ...signaturesOf(story, startDate),
        { party: 'tutor', name: tutorName, signedOn: startDate, method: 'spid' },
      ],
    },
    startDate,
  );
  writeExchange(story, patto.id, startDate);
  const personId = person.id;
  for (let index = 0; index < Math.min(months, 6); index += 1) {
    const first = addMonths(startDate, index);
    const day = addDays(first, making.random.int(0, 27));
    const status = making.random.weighted([
      ['present', 8],
      ['absent', 1],
    ] as const);
    write(
      story,
      'attendance',
      {
        interventoId: intervento.id,
        personId,
        date: day,
        status,
        ...(status === 'present' && { minutes: 180 }),
        recordedBy: tutorName,
      },
      day,
    );
    const proposedOn = addDays(civilDate(first), 30);
    const isDecided = addDays(proposedOn, 5) < making.date;
    if (isDecided)
      write(
        story,
        'attendance-month',
        {
          interventoId: intervento.id,
          personId,
          month: first.slice(0, 7),
          state: 'closed',
          closedBy: tutorName,
          closedOn: proposedOn,
        },
        proposedOn,
      );
    write(
      story,
      'misura-di-sostegno',
      {
        pattoId: patto.id,
        personId,
        month: first.slice(0, 7),
        activity: 'Laboratorio di prova',
        hours: making.random.int(20, 60),
        amount: need.monthly,
        proposedBy: tutorName,
        proposedOn,
        ...(isDecided
          ? { state: 'confirmed', confirmedBy: operatorId, decidedOn: addDays(proposedOn, 5) }
          : { state: 'proposed' }),
      },
      proposedOn,
    );
  }
}

function writeExchange(story: Story, recordId: string, on: CivilDate): void {
  const { making, body } = story;
  const messageId = making.newId();
  const busta = {
    messageId,
    senderId: body.organisation.id,
    recipientId: body.cooperative.id,
    payloadDigest: sha256Hex(recordId),
  };
  write(
    story,
    'message',
    {
      ...busta,
      messageKind: 'patto-individualizzato/1.0.0',
      conversationId: messageId,
      sentAt: `${on}T10:00:00.000Z`,
      recordIds: [recordId],
      state: 'accepted',
    },
    on,
  );
  write(story, 'receipt', { ...busta, outcome: 'accepted', answeredAt: `${on}T10:00:02.000Z` }, on);
}

/** What a court asks about a minor, the report that answers it, and a family that receives the minor for a time. */
export function writeProtection(story: Story, cartellaId: string): void {
  const { making, person, operatorId, reach } = story;
  if (!making.random.chance(0.4)) return;
  const personId = person.id;
  const act = write(
    story,
    'provvedimento-giudiziario',
    {
      cartellaId,
      personId,
      authority: 'tribunale-minorenni',
      authorityName: 'Tribunale di prova',
      kinds: ['7'],
      nature: 'civil',
      provisional: true,
      number: `${making.random.int(1, 900)}/${dayOf(story, 32).slice(0, 4)}`,
      issuedOn: dayOf(story, 32),
      receivedOn: dayOf(story, 35),
      prescriptions: [{ description: 'Sostegno alla genitorialità', addressee: 'parents', dueOn: dayOf(story, 120) }],
      reportDueOn: dayOf(story, 90),
    },
    dayOf(story, 35),
  );
  write(
    story,
    'relazione',
    {
      cartellaId,
      date: dayOf(story, 80),
      kind: 'court-update',
      addressee: 'Tribunale di prova',
      requestedOn: dayOf(story, 35),
      dueOn: dayOf(story, 90),
      situation: 'Il minore frequenta la scuola con regolarità.',
      proposals: 'Proseguire il sostegno.',
      authors: [operatorId],
    },
    dayOf(story, 80),
  );
  if (!making.random.chance(0.4)) return;
  const startDate = dayOf(story, 95);
  const isOver = reach === 'closed';
  write(
    story,
    'affidamento',
    {
      cartellaId,
      personId,
      provvedimentoId: act.id,
      form: 'giudiziale',
      kind: 'eterofamiliare',
      duration: 'full-time',
      character: 'residential',
      familyName: 'Famiglia di prova',
      phase: isOver ? 'ended' : 'started',
      startDate,
      ...(isOver && { endDate: dayOf(story, 390), outcome: '1' }),
      contacts: 'weekly',
    },
    startDate,
  );
}

/** The same person recorded twice, and found out; the earlier identity of a child who was adopted, sealed. */
export function writeIdentities(story: Story): void {
  const { making, person, operatorId } = story;
  const { random } = making;
  const on = dayOf(story, 15);
  if (random.chance(0.03)) {
    const { taxCode: _, addresses: __, ...data } = person.data;
    const again = write(story, 'person', { ...data, identity: 'declared' }, on);
    write(
      story,
      'identity-link',
      {
        personId: person.id,
        duplicateId: again.id,
        decision: 'same',
        reasons: ['match.name-birth'],
        decidedBy: operatorId,
        decidedOn: on,
      },
      on,
    );
  }
  if (referenceOf(story).id !== person.id && story.need.way === 'minor' && random.chance(0.03)) {
    const pointer = [
      'e30',
      '',
      sha256Hex(person.id).slice(0, 16),
      sha256Hex(on),
      sha256Hex(operatorId).slice(0, 22),
    ].join('.');
    write(
      story,
      'sealed-link',
      { personId: person.id, kind: 'adoption', pointer, act: 'Atto di prova', sealedOn: on },
      on,
    );
  }
}
