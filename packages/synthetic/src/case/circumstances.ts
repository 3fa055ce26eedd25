import { addDays, ageOn, type CivilDate, civilDate } from '@cartella/core';
import { birthOf, dayOf, nameOf, type Story, write } from './story';

/** What the service learns of the life of the person: papers, school or work, home, ties. */
export function writeCircumstances(story: Story): void {
  const { making, family, person } = story;
  const { random } = making;
  const personId = person.id;
  const on = dayOf(story, 20);
  const age = ageOn(birthOf(person), on);
  writePapers(story, on);
  if (age >= 3 && age < 18) {
    const school = age < 6 ? '4' : age < 11 ? '5' : age < 14 ? '6' : '7';
    const year = Number(on.slice(0, 4)) - (on.slice(5) < '09-01' ? 1 : 0);
    const schoolYear = `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
    write(story, 'education', { personId, schoolKind: school, schoolName: 'Scuola di prova', schoolYear }, on);
  }
  if (age >= 18) {
    write(story, 'education', { personId, level: random.pick(['1', '2', '3', '5']) }, on);
    const condition = age > 66 ? 'retired' : random.pick(['unemployed', 'employed', 'homemaker']);
    const contract =
      condition === 'employed' ? ({ contract: 'fixed-term', weeklyHours: random.int(8, 36) } as const) : {};
    write(story, 'employment', { personId, condition, ...contract }, on);
    if (person.data.civilStatus !== undefined) {
      write(story, 'civil-status', { personId, status: person.data.civilStatus }, on);
    }
  }
  const tenure = random.pick(['owned', 'rented', 'public-housing']);
  write(
    story,
    'housing',
    {
      personId,
      kind: random.pick(['flat', 'house']),
      tenure,
      rooms: random.int(1, 5),
      people: family.persons.length,
      ...(tenure === 'rented' && { monthlyRent: random.int(250, 700) * 100, eviction: 'none' }),
    },
    on,
  );
  const [first, second] = family.persons;
  const relative = first.id === personId ? second : first;
  const other =
    relative === undefined
      ? ({ otherName: 'Vicina di prova', nature: 'network', role: 'neighbour' } as const)
      : ({ otherPersonId: relative.id, otherName: nameOf(relative), nature: 'family' } as const);
  write(story, 'relationship', { personId, ...other, quality: random.pick(['strong', 'normal', 'weak']) }, on);
}

function writePapers(story: Story, on: CivilDate): void {
  const { making, person } = story;
  const { random } = making;
  const personId = person.id;
  const issuedOn = addDays(on, -random.int(30, 1500));
  if (issuedOn <= birthOf(person)) return;
  const serial = String(random.int(0, 99_999)).padStart(5, '0');
  write(
    story,
    'identity-document',
    { personId, kind: '1', number: `XX${serial}XX`, issuedOn, expiresOn: inYears(issuedOn, 10) },
    on,
  );
  if (person.data.citizenships?.includes('ITA') !== false) return;
  write(
    story,
    'permesso-di-soggiorno',
    {
      personId,
      status: 'held',
      kind: '1',
      reason: random.pick(['work', 'family', 'asylum']),
      number: `X${serial}000`,
      issuedOn,
      expiresOn: inYears(issuedOn, 5),
    },
    on,
  );
}

function inYears(date: CivilDate, years: number): CivilDate {
  const day = date.slice(5) === '02-29' ? '02-28' : date.slice(5);
  return addDays(civilDate(`${Number(date.slice(0, 4)) + years}-${day}`), -1);
}
