import { dayOf, isOfMinor, nameOf, referenceOf, type Story, write } from './story';

/** The file is opened, somebody takes charge of the person and follows them: interviews, diary, who looked at the file. */
export function writeTakingInCharge(story: Story): string {
  const { making, body, family, person, need, reach, operatorId, endedOn } = story;
  const takenOn = dayOf(story, 10);
  const { id: cartellaId } = write(
    story,
    'cartella-sociale',
    {
      personId: person.id,
      openedOn: takenOn,
      householdId: family.household.id,
      userArea: need.userArea,
      unitId: body.service.id,
    },
    takenOn,
  );
  write(
    story,
    'presa-in-carico',
    {
      cartellaId,
      startDate: takenOn,
      responsibleOperatorId: operatorId,
      unitId: body.service.id,
      kind: need.way === 'care' ? 'integrated' : 'social',
      motivation: 'La situazione richiede un progetto e un professionista responsabile.',
      ...(reach === 'closed' && { endDate: endedOn, closureReason: 'objectives-reached' }),
    },
    takenOn,
  );
  write(
    story,
    'case-team',
    { cartellaId, members: [{ operatorId, role: 'assistente-sociale', responsible: true, validFrom: takenOn }] },
    takenOn,
  );
  const isMinor = isOfMinor(story);
  const present = isMinor ? referenceOf(story) : person;
  write(
    story,
    'colloquio',
    {
      cartellaId,
      date: dayOf(story, 12),
      kind: 'first',
      place: making.random.pick(['office', 'home']),
      participants: [{ personId: present.id, name: nameOf(present), relation: isMinor ? 'parent' : 'person' }],
      durationMinutes: making.random.int(3, 9) * 10,
      passages: [
        { nature: 'reported', text: need.request },
        { nature: 'opinion', text: 'La richiesta è chiara e la disponibilità buona.' },
      ],
      nextOn: dayOf(story, 26),
    },
    dayOf(story, 12),
  );
  write(
    story,
    'access-log-entry',
    {
      operatorId,
      at: `${dayOf(story, 11)}T08:30:00.000Z`,
      action: 'read',
      recordKind: 'cartella-sociale',
      recordIds: [cartellaId],
      personIds: [person.id],
    },
    dayOf(story, 11),
  );
  return cartellaId;
}

type Happening = readonly [kind: string, nature: 'fact' | 'opinion' | 'reported', text: string];

const happenings: readonly [Happening, ...Happening[]] = [
  ['home-visit', 'fact', 'La casa è ordinata; in cucina c’è una stufa.'],
  ['phone-call', 'reported', 'Riferisce di avere ricevuto una bolletta che non capisce.'],
  ['network-contact', 'fact', 'Sentito il servizio sanitario, che conosce la situazione.'],
  ['interview', 'opinion', 'La persona riconosce le proprie risorse e le usa.'],
  ['accompaniment', 'fact', 'Accompagnamento all’ufficio per una pratica.'],
];

/** What happened along the way, a few lines over some months. */
export function writeDiary(story: Story, cartellaId: string): void {
  const { random, date } = story.making;
  for (let day = random.int(14, 40); dayOf(story, day) < date && day < 160; day += random.int(25, 60)) {
    const [kind, nature, text] = random.pick(happenings);
    const on = dayOf(story, day);
    const reserved = random.chance(0.08) && { reserved: true };
    write(story, 'diary-entry', { cartellaId, date: on, kind, passages: [{ nature, text }], ...reserved }, on);
  }
}
