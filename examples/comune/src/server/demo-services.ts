import { randomBytes } from 'node:crypto';
import { addDays, type CivilDate, civilDateInRome, createIdentifiers } from '@cartella/core';
import type { Context, Records } from '@cartella/records';
import { type Compositions, createCaseWork, type StepBy } from '@cartella/server';
import type { VocabularySet } from '@cartella/vocabularies';
import { demoId } from './demo';
import { seedEntrusted } from './demo-attendance';
import { seedApplications, seedFunds } from './demo-spending';

const ipaCode = 'c_x001';
const idOf = (name: string) => demoId(`${ipaCode}/${name}`);

/** Writes, once, what the first comune of the demonstration spends, ranks and counts: funds, a call, the days of a laboratory. */
export async function seedServices(
  records: Records,
  compositions: Compositions,
  largeVocabularies: VocabularySet,
  now: Date,
): Promise<void> {
  const enteId = demoId(ipaCode);
  const today = civilDateInRome(now.getTime()) as CivilDate;
  const by: Context = { enteId, roles: [], purpose: 'organisation', now: now.toISOString() };
  const families = await records.transaction({ ...by, unitId: idOf('servizio') }, async (tx) => {
    if ((await tx.get(idOf('fondo/casa'))) !== undefined) return [];
    const { records: found } = await tx.find('household', {}, { size: 20 });
    await seedFunds(tx, idOf, today);
    await seedApplications(tx, idOf, today, found);
    return found;
  });
  const work = createCaseWork({
    cartella: compositions.current(enteId).served.cartella,
    largeVocabularies,
    calendar: {},
    newId: createIdentifiers({ now: Date.now, randomBytes: () => randomBytes(16) }),
  });
  const inclusion = idOf('inclusione/unit');
  const entrusting = {
    work,
    social: sessionOf('demo-ines', 'assistente-sociale', inclusion),
    tutor: { ...sessionOf('demo-lino', 'tutor', idOf('giorni-finti/unit')), homeEnteId: idOf('giorni-finti') },
    organisationId: idOf('giorni-finti'),
    since: addDays(today, -70),
    today,
  };
  const persons = families.slice(10, 12).flatMap(({ data }) => data.members[0]?.personId ?? []);
  await records.transaction({ ...by, unitId: inclusion }, async (tx) => {
    // A demonstration that was there before has not met the laboratory.
    if ((await tx.get(entrusting.organisationId)) === undefined) return;
    for (const personId of persons) await seedEntrusted(tx, idOf, personId, entrusting);
  });

  function sessionOf(subject: string, role: string, unitId: string): StepBy['session'] {
    return { enteId, operatorId: idOf(subject), roles: [role], unitId };
  }
}
