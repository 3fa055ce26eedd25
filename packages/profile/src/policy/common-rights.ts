import { and, code, eq, isIn, or, path } from '@cartella/rules';
import type { AccessAction, Grant } from './policy';

/** The record is of the unit that the operator works for. */
export const mine = eq(path('unit'), code('own'));
/** The operator is part of the case. */
export const following = isIn(path('assignment'), ['current']);
const seeingOff = isIn(path('assignment'), ['current', 'handing-over']);
/** The operator made the record. */
export const written = eq(path('author'), code('yes'));
const broken = eq(path('glass'), code('yes'));
const opened = eq(path('opening'), code('yes'));

/** Persons and their households. */
export const registry = ['person', 'household'];
/** Who works where. */
export const directory = ['organisation', 'unit', 'operator'];
/** First contacts and reports. */
export const contacts = ['accesso', 'segnalazione'];
/** What is written while a person is cared for. */
export const casework = [
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
  'attendance-month',
  'privacy-notice',
  'case-event',
  'document',
];
/** What there is to spend, and on what it was committed. */
export const funds = ['fund', 'commitment'];
/** What an accredited body and the ente write together. */
export const shared = [
  'referral',
  'patto-individualizzato',
  'misura-di-sostegno',
  'attendance',
  'attendance-month',
  'diary-entry',
  'case-event',
];

/** To look, without changing anything. */
export const look: AccessAction[] = ['search', 'read', 'history', 'print'];
/** To write, and carry the case on. */
export const write: AccessAction[] = ['create', 'correct', 'advance'];

/** What professionals of the team see of a case that they were called to. */
const teamwork = [
  'cartella-sociale',
  'presa-in-carico',
  'segnalazione',
  'colloquio',
  'relazione',
  'diary-entry',
  'equipe-multidisciplinare',
  'valutazione-multidimensionale',
  'progetto-personalizzato',
  'intervento',
  'case-event',
  'document',
];
/** By what a person is recognised. */
export const identity = ['identity', 'familyName', 'givenName', 'alias', 'taxCode', 'dateOfBirth', 'birthPlace', 'sex'];

/** Who works with the services sees who works where, and finds a person before recording them twice. */
export const everybody: Grant[] = [
  { actions: look, kinds: directory, upTo: 'common' },
  {
    actions: ['search', 'read'],
    kinds: ['person'],
    upTo: 'common',
    fields: identity,
  },
];

/** Whoever is called to a case as one of its team reads it and writes down what they did. */
export const teamMember: Grant[] = [
  ...everybody,
  { actions: look, kinds: [...registry, ...teamwork], upTo: 'special', when: following },
  { actions: write, kinds: ['colloquio', 'case-event'], upTo: 'special', when: following },
];

/** What social workers do with the cases of their service. */
export const professional: Grant[] = [
  ...everybody,
  {
    actions: [...look, ...write],
    kinds: [...registry, ...contacts],
    upTo: 'special',
    when: or(mine, following, written),
  },
  { actions: [...look, ...write], kinds: casework, upTo: 'special', when: or(mine, following) },
  // Who proposes an expense sees what is left of the fund.
  { actions: look, kinds: funds, upTo: 'common', when: mine },
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
