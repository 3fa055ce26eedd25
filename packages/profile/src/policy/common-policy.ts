import { and, code, eq, isIn, ne, or, path } from '@cartella/rules';
import type { AccessAction, AccessPolicy, Grant } from './policy';

const mine = eq(path('unit'), code('own'));
const following = isIn(path('assignment'), ['current']);
const seeingOff = isIn(path('assignment'), ['current', 'handing-over']);
const written = eq(path('author'), code('yes'));
const broken = eq(path('glass'), code('yes'));
const opened = eq(path('opening'), code('yes'));

const registry = ['person', 'household'];
const directory = ['organisation', 'unit', 'operator'];
const contacts = ['accesso', 'segnalazione'];
const casework = [
  'cartella-sociale',
  'presa-in-carico',
  'diary-entry',
  'analisi-preliminare',
  'progetto-personalizzato',
  'intervento',
  'erogazione',
  'valutazione-finale',
  'colloquio',
  'relazione',
  'equipe-multidisciplinare',
  'quadro-di-analisi',
  'valutazione-multidimensionale',
  'domanda',
  'isee',
  'referral',
  'patto-individualizzato',
  'misura-di-sostegno',
  'attendance',
  'privacy-notice',
  'case-event',
  'document',
];
/** What an accredited body and the ente write together. */
const shared = ['referral', 'patto-individualizzato', 'misura-di-sostegno', 'attendance', 'diary-entry', 'case-event'];

const look: AccessAction[] = ['search', 'read', 'history', 'print'];
const write: AccessAction[] = ['create', 'correct', 'advance'];

/** Who works with the services sees who works where, and finds a person before recording them twice. */
const everybody: Grant[] = [
  { actions: look, kinds: directory, upTo: 'common' },
  {
    actions: ['search', 'read'],
    kinds: ['person'],
    upTo: 'common',
    fields: ['identity', 'familyName', 'givenName', 'alias', 'taxCode', 'dateOfBirth', 'birthPlace', 'sex'],
  },
];

const professional: Grant[] = [
  ...everybody,
  {
    actions: [...look, ...write],
    kinds: [...registry, ...contacts],
    upTo: 'special',
    when: or(mine, following, written),
  },
  { actions: [...look, ...write], kinds: casework, upTo: 'special', when: or(mine, following) },
  // Whoever follows a case calls to it those who are needed: the team, the tutor of an accredited body.
  { actions: ['assign'], kinds: ['cartella-sociale'], upTo: 'special', when: or(mine, following) },
  { actions: look, kinds: ['*'], upTo: 'special', when: seeingOff },
  { actions: [...look, ...write, 'export'], kinds: ['*'], upTo: 'judicial', when: following },
  // Whoever learns something that has to be sealed writes it down sealed.
  { actions: ['create'], kinds: [...registry, ...contacts], upTo: 'sealed' },
  { actions: ['create'], kinds: casework, upTo: 'sealed', when: or(mine, following) },
  { actions: ['break-the-glass'], kinds: ['cartella-sociale'], upTo: 'special' },
  { actions: look, kinds: [...registry, ...contacts, ...casework], upTo: 'special', when: broken },
  { actions: ['unseal'], kinds: ['*'], upTo: 'sealed', when: or(mine, following) },
  { actions: ['read', 'correct'], kinds: ['*'], upTo: 'sealed', when: and(opened, or(mine, following)) },
];

/**
 * The policy that every cartella starts from. A record of one's own unit is seen up to the special categories; data of proceedings only by
 * those who follow the case; what is sealed only by those for whom it was opened.
 */
export const commonPolicy: AccessPolicy = {
  id: 'common',
  version: '1.0.0',
  handOverDays: 30,
  glassHours: 4,
  roles: {
    'operatore-sportello': {
      label: { it: 'Operatore di sportello', en: 'Desk operator' },
      grants: [
        ...everybody,
        {
          actions: [...look, 'create', 'correct', 'advance'],
          kinds: [...registry, ...contacts, 'case-event'],
          upTo: 'special',
          when: or(mine, written),
        },
        { actions: ['create'], kinds: [...registry, ...contacts], upTo: 'special' },
      ],
    },
    'assistente-sociale': {
      label: { it: 'Assistente sociale', en: 'Social worker' },
      grants: professional,
    },
    responsabile: {
      label: { it: 'Responsabile del servizio', en: 'Head of service' },
      grants: [
        ...professional,
        {
          actions: [...look, ...write, 'assign', 'export', 'oversee'],
          kinds: ['*'],
          upTo: 'judicial',
          when: or(mine, following),
        },
        { actions: ['oversee', 'dispose'], kinds: ['audit', 'glass', 'retention'], upTo: 'judicial' },
        { actions: ['configure'], kinds: ['profile'], upTo: 'common' },
      ],
    },
    'operatore-sanitario': {
      label: { it: 'Operatore sanitario', en: 'Health worker' },
      grants: [
        {
          actions: look,
          kinds: [...registry, ...casework],
          upTo: 'special',
          when: following,
          bodies: ['own', 'delegate', 'accredited'],
        },
        {
          actions: write,
          kinds: [
            'diary-entry',
            'analisi-preliminare',
            'relazione',
            'valutazione-multidimensionale',
            'progetto-personalizzato',
            'document',
            'case-event',
          ],
          upTo: 'special',
          when: following,
          bodies: ['own', 'delegate', 'accredited'],
        },
        { actions: look, kinds: directory, upTo: 'common', bodies: ['own', 'delegate', 'accredited'] },
      ],
    },
    amministrativo: {
      label: { it: 'Amministrativo', en: 'Clerk' },
      grants: [
        ...everybody,
        {
          actions: [...look, 'create', 'correct', 'export'],
          kinds: ['intervento', 'erogazione'],
          upTo: 'special',
          purposes: ['benefit', 'delivery', 'statutory-flow', 'accountability'],
          when: mine,
        },
      ],
    },
    'operatore-terzo-settore': {
      label: { it: 'Operatore del terzo settore', en: 'Third-sector operator' },
      grants: [
        {
          actions: ['search', 'read'],
          kinds: ['person'],
          upTo: 'common',
          fields: ['identity', 'familyName', 'givenName', 'alias', 'contactPoints', 'language'],
          bodies: ['accredited'],
          when: following,
        },
        {
          actions: ['search', 'read'],
          kinds: ['progetto-personalizzato', 'intervento'],
          upTo: 'special',
          bodies: ['accredited'],
          when: following,
        },
        {
          actions: ['search', 'read', 'create', 'correct'],
          kinds: ['erogazione', 'diary-entry'],
          upTo: 'special',
          bodies: ['accredited'],
          when: and(following, written),
        },
        {
          actions: ['read'],
          kinds: directory,
          upTo: 'common',
          fields: ['name', 'kind', 'givenName', 'familyName'],
          bodies: ['accredited'],
        },
      ],
    },
    tutor: {
      label: { it: 'Tutor di ente accreditato', en: 'Tutor of an accredited body' },
      grants: [
        {
          actions: ['search', 'read'],
          kinds: ['person'],
          upTo: 'common',
          fields: ['identity', 'familyName', 'givenName', 'alias', 'contactPoints', 'language'],
          bodies: ['accredited'],
          when: following,
        },
        {
          actions: ['search', 'read'],
          kinds: ['intervento', 'privacy-notice', 'valutazione-finale'],
          upTo: 'special',
          bodies: ['accredited'],
          when: following,
        },
        {
          actions: ['search', 'read', 'history', ...write],
          kinds: shared,
          upTo: 'special',
          bodies: ['accredited'],
          when: following,
        },
        {
          actions: ['search', 'read'],
          kinds: directory,
          upTo: 'common',
          fields: ['name', 'kind', 'givenName', 'familyName', 'assignments', 'organisationId'],
          bodies: ['accredited'],
        },
      ],
    },
    'gestore-delegato': {
      label: { it: 'Gestore delegato', en: 'Delegated manager' },
      grants: [
        {
          actions: [...look, ...write],
          kinds: [...registry, ...contacts, ...casework],
          upTo: 'special',
          bodies: ['delegate'],
          when: or(mine, following),
        },
        { actions: ['create'], kinds: [...registry, ...contacts], upTo: 'special', bodies: ['delegate'] },
        { actions: look, kinds: directory, upTo: 'common', bodies: ['delegate'] },
      ],
    },
    'responsabile-protezione-dati': {
      label: { it: 'Responsabile della protezione dei dati', en: 'Data protection officer' },
      grants: [
        { actions: ['oversee', 'search', 'read', 'export'], kinds: ['audit', 'glass', 'retention'], upTo: 'judicial' },
      ],
    },
    'amministratore-sistema': {
      label: { it: 'Amministratore di sistema', en: 'System administrator' },
      grants: [
        { actions: [...look, 'create', 'correct', 'configure'], kinds: directory, upTo: 'common' },
        { actions: ['configure'], kinds: ['profile'], upTo: 'common' },
      ],
    },
    sistema: {
      label: { it: 'Sistema', en: 'System' },
      grants: [
        { actions: [...look, ...write, 'assign', 'export', 'dispose', 'configure'], kinds: ['*'], upTo: 'judicial' },
      ],
    },
  },
  denials: [
    {
      id: 'conflict-of-interest',
      except: ['sistema'],
      when: eq(path('conflict'), code('yes')),
      norm: { urn: 'urn:nir:stato:legge:1990-08-07;241', article: 'art. 6-bis', citation: 'L. 7 agosto 1990, n. 241' },
    },
    {
      id: 'sealed',
      when: and(eq(path('sensitivity'), code('sealed')), ne(path('opening'), code('yes'))),
      actions: ['search', 'read', 'history', 'correct', 'advance', 'print', 'export', 'break-the-glass'],
      norm: { urn: 'urn:nir:stato:legge:1983-05-04;184', article: 'art. 28', citation: 'L. 4 maggio 1983, n. 184' },
    },
  ],
  seals: [
    {
      kind: 'person',
      path: 'addresses',
      is: { property: 'kind', values: ['protected'] },
      class: 'protected-address',
    },
  ],
};
