import { dayOf, isOfMinor, nameOf, referenceOf, type Story, write } from './story';

/** The first contact: what was reported, what was asked, what the person was told of their data. */
export function writeContact(story: Story): void {
  const { making, body, person, need, contactOn, reach } = story;
  const { random } = making;
  const personId = person.id;
  const isMinor = isOfMinor(story);
  if (isMinor && random.chance(0.6)) writeSegnalazione(story);
  write(
    story,
    'accesso',
    {
      personId,
      unitId: body.desk.id,
      date: contactOn,
      channel: random.pick(['desk', 'phone', 'email']),
      requester: isMinor ? 'cohabiting-relative' : 'person',
      ...(isMinor && { requesterName: nameOf(referenceOf(story)) }),
      personInformed: true,
      reasons: [need.reason],
      userArea: need.userArea,
      request: need.request,
      urgency: random.weighted([
        ['ordinary', 85],
        ['priority', 12],
        ['emergency', 3],
      ] as const),
      outcome: reach === 'contact' ? 'information' : 'proposed',
    },
    contactOn,
  );
  const givenTo = isMinor ? ('parent' as const) : ('person' as const);
  const notice = write(
    story,
    'privacy-notice',
    { personId, text: 'informativa-accesso/1', givenOn: contactOn, channel: 'paper', language: 'it', givenTo },
    contactOn,
  );
  if (!random.chance(0.3)) return;
  const given = random.chance(0.8);
  write(
    story,
    'consent',
    {
      personId,
      subject: random.pick(['network-sharing', 'contact-by-phone', 'satisfaction-survey']),
      given,
      decidedOn: contactOn,
      ...(given && reach === 'closed' && random.chance(0.1) && { revokedOn: dayOf(story, 90) }),
      givenBy: givenTo,
      method: 'paper',
      noticeId: notice.id,
    },
    contactOn,
  );
}

function writeSegnalazione(story: Story): void {
  const { making, body, person, contactOn, reach } = story;
  write(
    story,
    'segnalazione',
    {
      personId: person.id,
      date: contactOn,
      // School, of the sources of SINBA.
      sourceKind: '13',
      anonymous: false,
      reporterName: 'Insegnante di prova',
      channel: 'letter',
      content: 'La classe segnala assenze frequenti.',
      minorInvolved: true,
      urgency: 'ordinary',
      personInformed: making.random.chance(0.8),
      toAuthority: false,
      unitId: body.service.id,
      ...(reach === 'contact'
        ? { outcome: 'unfounded', outcomeReason: 'Le assenze erano per malattia.' }
        : { outcome: 'taken' }),
    },
    contactOn,
  );
}
