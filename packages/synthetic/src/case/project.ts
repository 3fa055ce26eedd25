import { addDays, sha256Hex } from '@cartella/core';
import type { ModelRecord, RecordData } from '@cartella/model';
import { dayOf, isOfMinor, nameOf, referenceOf, type Story, write } from './story';

type Signatures = RecordData<'progetto-personalizzato'>['signatures'];

/** Who signs with the person, or for a minor. */
export function signaturesOf(story: Story, signedOn: string): Signatures {
  const isMinor = isOfMinor(story);
  const name = nameOf(isMinor ? referenceOf(story) : story.person);
  return [
    { party: isMinor ? 'legal-representative' : 'person', name, signedOn, method: 'paper' },
    { party: 'operator', name: 'Assistente di prova', signedOn, method: 'digital' },
  ];
}

/** The project agreed with the person, and the document that was signed; another service is called in when it helps. */
export function writeProject(story: Story, cartellaId: string): ModelRecord<'progetto-personalizzato'> {
  const { making, family, need } = story;
  const startDate = dayOf(story, 45);
  if (making.random.chance(0.25)) writeReferral(story, cartellaId);
  const goalId = making.newId();
  const project = write(
    story,
    'progetto-personalizzato',
    {
      cartellaId,
      kind: need.projectKind,
      title: 'Progetto di sostegno',
      startDate,
      reviewDate: addDays(startDate, 90),
      goals: [
        {
          id: goalId,
          area: need.goalArea,
          description: need.goal,
          term: 'medium',
          actions: [{ id: making.newId(), description: need.action, responsible: 'person' }],
        },
      ],
      pledges: [
        { party: 'person', description: need.action, goalId },
        { party: 'operator', description: 'Un incontro al mese', goalId },
      ],
      supports: [{ kind: need.intervention, siussCode: need.siussCode, goalId }],
      householdId: family.household.id,
      signatures: signaturesOf(story, startDate),
    },
    startDate,
  );
  write(
    story,
    'document',
    {
      title: 'Progetto firmato',
      kind: 'project',
      cartellaId,
      personId: story.person.id,
      date: startDate,
      direction: 'internal',
      protocol: {
        number: String(making.random.int(1, 99_999)),
        year: Number(startDate.slice(0, 4)),
        registeredOn: startDate,
      },
      mediaType: 'application/pdf',
      size: making.random.int(20_000, 400_000),
      digest: sha256Hex(project.id),
      signed: 'handwritten',
      signedOn: startDate,
    },
    startDate,
  );
  return project;
}

function writeReferral(story: Story, cartellaId: string): void {
  const { making, body } = story;
  const state = making.random.pick(['accepted', 'refused']);
  write(
    story,
    'referral',
    {
      cartellaId,
      kind: 'referral',
      toOrganisationId: body.health.id,
      reason: 'Si chiede una valutazione specialistica.',
      sharedKinds: ['analisi-preliminare'],
      personAgrees: true,
      proposedOn: dayOf(story, 41),
      state,
      answeredOn: dayOf(story, 44),
      ...(state === 'refused' && { answerReason: 'Non di competenza.' }),
    },
    dayOf(story, 44),
  );
}
