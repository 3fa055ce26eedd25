import type { Catalogue } from '@cartella/core';

/** English wording of the issues of this package. */
export const recordsEn: Catalogue = {
  'access.conflict-of-interest': 'Who has a conflict of interest with the person cannot follow the case.',
  'access.denied': 'Your role does not allow it.',
  'access.explanation-missing': 'Write why: a reason is needed.',
  'access.same-person': 'Who asked for the opening cannot also authorise it: a second person is needed.',
  'attendance-month.repeated': 'This month has its closing already: open it again, or close it again.',
  'attendance.month-closed': 'The month of attendance is closed: open it again, with a reason, to correct it.',
  'case.stale': 'Somebody else carried the case on meanwhile: load it again and retry.',
  'case.unknown': 'There is no such case.',
  'draft.stale': 'The draft was saved from another window too: choose which one to keep.',
  'fund.less-than-committed':
    'More of the fund is committed already: it cannot be worth less than what is committed of it.',
  'fund.over-committed': 'The fund is not enough: less is left of it than the amount to be committed.',
  'idempotency.payload-differs': 'The same request arrived with other contents.',
  'idempotency.still-running': 'The same request is still running.',
  'message.payload-differs': 'A message with this identifier already arrived with other contents.',
  'operator.subject-taken': 'Another operator of the body already has this login subject.',
  'profile-change.decided': 'Somebody has already decided on this proposal.',
  'profile-change.same-hand': 'Whoever proposes a profile cannot approve it: a second person is needed.',
  'profile-change.stale': 'Meanwhile another profile came into force: look at what changed and propose again.',
  'record.not-found': 'There is no such record.',
  'record.seal-needs-act': 'Sealing or unsealing a record needs an act.',
  'record.stale': 'Somebody else changed these data meanwhile: compare and choose.',
  'record.unknown-kind': 'There is no such kind of record.',
  'record.unknown-reference': 'What the datum points to is not there.',
  'record.unstorable-text': 'The text has characters that cannot be kept.',
  'session.over': 'The session is over: sign in again.',
  'retention.not-ready': 'The file is not at this point of its disposal.',
  'resource.exhausted': 'There is not enough left of the places, hours or amounts.',
};
