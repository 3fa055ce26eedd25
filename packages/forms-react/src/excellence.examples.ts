/** Something that a component must do to be the best of its kind, how it does it, and where that is tried: a file and words in it. */
export interface Criterion {
  readonly criterion: string;
  readonly how: string;
  /** `path#words`, under `src`. */
  readonly tried: string;
}

/** A component, or what belongs together, with the subpath it comes from. */
export interface Excellence {
  readonly component: string;
  readonly subpath: string;
  readonly criteria: readonly Criterion[];
}

const stories = (folder: string) => (story: string) => `${folder}/${folder}.stories.tsx#${story}`;

function of(
  component: string,
  subpath: string,
  ...criteria: readonly (readonly [criterion: string, how: string, tried: string])[]
): Excellence {
  return { component, subpath, criteria: criteria.map(([criterion, how, tried]) => ({ criterion, how, tried })) };
}

const address = stories('address');
const attendance = stories('attendance');
const consent = stories('consent');
const dataTable = stories('data-table');
const date = stories('date');
const delivery = stories('delivery');
const diary = stories('diary');
const fund = stories('fund');
const household = stories('household');
const instrument = stories('instrument');
const interview = stories('interview');
const isee = stories('isee');
const papers = stories('person-papers');
const personSearch = stories('person-search');
const project = stories('project');
const protection = stories('protection');
const referral = stories('referral');
const servicePicker = stories('service-picker');
const session = stories('session');
const support = stories('support');
const tasks = stories('tasks');
const taxCode = stories('tax-code');
const team = stories('team-assessment');
const waiting = stories('waiting-list');

/** What makes each component excellent, and how one sees that it is. */
export const excellence: readonly Excellence[] = [
  of(
    'Codice fiscale',
    '/tax-code',
    [
      'Checked while typing or pasting, without shouting',
      'Half a code is counted, not refused, until the box is left',
      taxCode('TypedByKeyboard'),
    ],
    [
      'Says which part disagrees',
      'Six parts, each with what it says and whether it fits what is known',
      taxCode('Disagrees'),
    ],
    [
      'Omocodia, provisional codes, none with a reason',
      'Letters for digits are counted; eleven digits hold; three reasons for none',
      taxCode('Provisional'),
    ],
    ['Computes, never imposes', 'Computed on demand, shown, and used only when asked', taxCode('Usa questo codice')],
  ),
  of(
    'Comune and state',
    '/place',
    [
      'Historical places by day of birth',
      'Only what existed on the day, under its name of then',
      'place/place.examples.ts#girgenti',
    ],
    [
      'Belfiore and ISTAT, bilingual names, accents',
      'Codes and the other name beside the choice',
      'place/place.examples.ts#bozen',
    ],
    [
      '8,000 entries in less than 50 ms, offline',
      'Every key of five names over 12,000 periods, no network',
      'place/place.test.ts#is found within 50 ms',
    ],
  ),
  of(
    'Person search and duplicates',
    '/person-search',
    [
      'Similar persons, with the reason, before a new record',
      'Creation is offered only under the answer',
      personSearch('FoundByKeyboard'),
    ],
    [
      'Minimal data; audited; no leak across bodies',
      'One line a person, as the server gives it; the page says that the search is logged',
      'person-search/person-search.tsx#search.audited',
    ],
  ),
  of(
    'Household',
    '/household',
    [
      'Three kinds apart, history by day',
      'Who belongs on a day; who came and went stays in sight',
      household('EditedByKeyboard'),
    ],
    ['Import with differences', 'Each difference chosen or left; the past stays', household('ImportedWithDifference')],
    [
      'Split and merge',
      'Both households in view before it is decided; kinship asked again for a new reference person',
      household('SplitByKeyboard'),
    ],
    ['Merge keeps kinds apart', 'A household of another kind is not offered', household('MergedByKeyboard')],
  ),
  of(
    'Address and contact points',
    '/address',
    ['A protected address is never drawn', 'It is not in the page at all', address('WithAProtectedOne')],
    [
      'Via fittizia, past addresses, no map',
      'Kinds of the model; earlier ones folded',
      'address/address.examples.ts#via-fittizia',
    ],
    ['Dangerous contacts', 'Said, and no link', address('Contacts')],
  ),
  of(
    'Date, partial date, period',
    '/date',
    [
      'Typed in the Italian order, with clear errors',
      'Which part is wrong: the day of that month, the month, the year',
      date('TypedInItalianOrder'),
    ],
    ['Partly known', 'Year, or month and year, kept as they are', date('PartlyKnown')],
    [
      'Period, open or not, consistent',
      'An end before the beginning is said at the end; the length is said',
      date('PeriodByKeyboard'),
    ],
    [
      'Spoken',
      'With the day of the week, by which a slip is noticed',
      '../test/transcripts/dates.it.txt#sabato 21 novembre 2026',
    ],
  ),
  of('Money', '/money', [
    'Italian format, whole cents',
    '`1.250,50` is read and written back; what is no amount does not count',
    'money/money.stories.tsx#TypedInItalianOrder',
  ]),
  of(
    'ISEE and DSU',
    '/isee',
    [
      'Year, kind, expiry, omissions',
      'Standing on the day, with the days left and what INPS noted',
      isee('ExpiredWithOmissions'),
    ],
    [
      'Protocol',
      'Its shape is the model’s, checked by the form; the card shows it with the day of the DSU',
      'isee/isee-card.tsx#dsuProtocol',
    ],
  ),
  of(
    'Documents and residence permits',
    '/person-papers',
    [
      'Expiry with warning windows',
      '180 days for identity, 60 for permits (D.Lgs. 286/1998), or as the page says',
      'person-papers/person-papers.test.ts#near its end',
    ],
    [
      'Renewal receipts',
      'A receipt holds in the place of what ended, and only in the terms of the law',
      'person-papers/person-papers.test.ts#receipt of renewal holds',
    ],
    [
      'Kinds from code lists, attachments',
      'ANPR and INPS lists; files with format and size',
      papers('RenewedByKeyboard'),
    ],
  ),
  of(
    'Notice and consent',
    '/consent',
    [
      'Notice apart from consent, none where the law provides',
      'A subject with a norm has no buttons',
      consent('RevokedByKeyboard'),
    ],
    [
      'Who, in whose name, how; revocation',
      'Asked once, recorded with each decision, shown with it',
      consent('Chi decide'),
    ],
  ),
  of(
    'Diary',
    '/diary',
    ['Append-only', 'A correction is added; there is no way to rewrite', diary('CorrectedNeverRewritten')],
    ['Fact, judgement, reported; reserved', 'By word and by mark; the server keeps what is reserved', diary('Some')],
    [
      'Quick entry, outlines, nothing lost',
      'Write, record; an outline to begin with; every keystroke is heard',
      diary('FromAnOutline'),
    ],
  ),
  of(
    'Interview',
    '/interview',
    [
      'Agenda from what is missing',
      'One topic at a time, what is known is not asked, with the norm',
      'interview/interview.test.ts#not asked again',
    ],
    [
      'Fast capture, order later',
      'Ctrl+Enter and on; notes moved and told apart at any moment; no word is lost',
      interview('PutInOrder'),
    ],
    ['Who was present, next steps', 'By what they are to the person; what, who, by when', interview('HeldByKeyboard')],
  ),
  of(
    'Assessment instrument',
    '/instrument',
    ['Any scale as data, score and band live', 'No scale is in the code', instrument('CompletedByKeyboard')],
    ['Partial score never shown', 'What is missing is counted and reached', instrument('Mancano 3 risposte')],
    ['Compared with the one before', 'Answer by answer and in points', instrument('Compared')],
  ),
  of(
    'Multi-professional assessment',
    '/team-assessment',
    [
      'Sections per member, state, who and when',
      'Each writes their own; the others read what was saved',
      team('AsTheCoordinatorSeesIt'),
    ],
    [
      'At the same time',
      'Who is writing is said; what arrives never touches what one writes',
      team('WrittenAtTheSameTime'),
    ],
    [
      'Joint synthesis and sign-off',
      'Once all is there; a synthesis that changes is approved again',
      team('ApprovedByKeyboard'),
    ],
  ),
  of(
    'Project',
    '/project',
    [
      'Goal, action, responsible, when, indicator; the person’s words',
      'Editor by keyboard, focus kept',
      project('EditedByKeyboard'),
    ],
    [
      'Services and cost',
      'Supports out of the catalogue, for which goal; budget in cents',
      project('SupportsByKeyboard'),
    ],
    ['Versions with visible difference', 'In words and signs', project('Difference')],
    ['Signatures of each party', 'Who signed, how and when; who not yet', project('SignedByKeyboard')],
  ),
  of('Service catalogue', '/service-picker', [
    'Codes together, why this one',
    'Every coding beside the name, with the reason',
    servicePicker('ChosenByKeyboard'),
  ]),
  of(
    'Delivery and cost shares',
    '/delivery, /fund',
    [
      'Planned, authorised, delivered, paid',
      'Quantities, rate, cost by month',
      delivery('AuthorisedAndPaidByKeyboard'),
    ],
    [
      'Totals exact in cents',
      'Shares of ente, health service, person, others always add up',
      'delivery/delivery.test.ts#to the cent',
    ],
    [
      'Over-commitment impossible',
      'An authorisation beyond the fund is refused in its cell',
      delivery('Il fondo non basta'),
    ],
    ['What the family already receives', 'All givers, on a day, with the source', fund('AlreadyReceived')],
    ['Funds and residuals', 'Committed, settled, left; a deficit is said', 'fund/fund.test.ts#to the cent'],
  ),
  of('Monthly support', '/support', [
    'Proposal, confirmation, rejection with reason',
    'Totals of what is confirmed and what waits',
    support('RejectedByKeyboard'),
  ]),
  of(
    'Attendance',
    '/attendance',
    [
      'Month grid by keyboard, bulk fill with exceptions',
      'One tab stop, arrows, a letter for each state',
      attendance('MarkedByKeyboard'),
    ],
    ['Closes and re-opens with reason; totals', 'By person and by day', attendance('Closed')],
  ),
  of('Waiting list', '/waiting-list', [
    'Criteria, score, ties explained; frozen',
    'Each place with its points and the rule that decided',
    waiting('Explained'),
  ]),
  of('Deadlines', '.', [
    'Reason and legal source, no flashing',
    'Each standing in words',
    'case/deadline-list.stories.tsx#EachStanding',
  ]),
  of(
    'Genogram and ecomap',
    '/genogram, /ecomap',
    [
      'No sibship lines cross; forty persons in 50 ms',
      'Tried on families drawn by lot',
      'genogram/genogram.test.ts#never lets a line of a sibship meet another',
    ],
    ['All by keyboard, as tables', 'The same data in the twin', 'genogram/genogram.stories.tsx#EditedByKeyboard'],
    [
      'Drawn with the family',
      'By finger, pen and mouse in Chromium',
      'genogram/genogram.stories.tsx#DrawnWithTheFamily',
    ],
  ),
  of(
    'Referral',
    '/referral',
    [
      'Preview of exactly what leaves, and on which basis',
      'Word by word; it goes only after it was read',
      referral('SentByKeyboard'),
    ],
    [
      'Acceptance, refusal, receipt',
      'What the receiver answered; that a receipt is not there is said',
      referral('AnsweredAndNotYetReceived'),
    ],
  ),
  of('Access log', '/protection', [
    'Readable, filtered, anomalies marked',
    'Unusual accesses in words and alone',
    protection('Accesses'),
  ]),
  of('Break-the-glass', '/protection', [
    'Reason first, time always in sight',
    'Nothing opens without it',
    protection('EmergencyByKeyboard'),
  ]),
  of('Masked field', '/protection', [
    '“Not entitled” or nothing at all; a way to ask',
    'By class, decided by the server',
    protection('Masked'),
  ]),
  of('Conflict resolver', '/conflict', [
    'Base, mine, theirs by datum, never lost',
    'Nothing is chosen in anybody’s stead',
    'conflict/conflict.stories.tsx#ResolvedByKeyboard',
  ]),
  of('Data table', '/data-table', [
    'Server sort, filter, page; columns; export; saved views',
    'Each asks the server; a view brings back what was asked',
    dataTable('ReadByKeyboard'),
  ]),
  of('Charts', '/chart', [
    'Table twin, patterns, small numbers suppressed',
    'The twin is always there',
    'chart/chart.stories.tsx#TwoSeries',
  ]),
  of(
    'Error summary, task list, check answers, autosave',
    '., /tasks',
    [
      'Summary takes focus and leads to the field',
      'The same words as beside it',
      'form/form-view.stories.tsx#MissingAnswers',
    ],
    ['Tasks in any order, answers with a way back', 'Blocked ones say why', tasks('Tasks')],
    ['Two windows, network lost', 'Nothing typed is lost', 'form/form-faults.stories.tsx#TwoWindowsOnTheSameQuestion'],
  ),
  of(
    'Session rescue and quick exit',
    '/session',
    ['Back to the same field, not a character lost', 'The page behind stays as it is', session('BackToTheSameField')],
    [
      'Shift three times, no trace',
      'The screen is emptied before the other page comes',
      session('QuickExitByKeyboard'),
    ],
  ),
  of('Provenance', '/provenance', [
    'Declared, ANPR, INPS, imported, computed; day',
    'The eight sources of the record’s envelope',
    'provenance/provenance.stories.tsx#EverySource',
  ]),
  of(
    'All of them',
    '',
    [
      '0 violations in light, dark, forced colours, 320 px, 400 % zoom',
      'Each story by axe; the window is zoomed as the browser zooms',
      '../.storybook/modes.ts#1280,1024,4',
    ],
    [
      'Italian and English; room for longer words',
      'All drawn with words two fifths longer, wide and narrow',
      'longer-words.stories.tsx#WideAndNarrow',
    ],
    ['What a screen reader says', 'Kept in two languages', 'transcripts.test.tsx#is spoken as it always was'],
    [
      'None brings another along',
      'Imports followed from each subpath',
      'alone.test.ts#brings no other component along',
    ],
  ),
];
