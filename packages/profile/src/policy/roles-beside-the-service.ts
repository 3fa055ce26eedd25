import { and, or } from '@cartella/rules';
import {
  casework,
  contacts,
  directory,
  following,
  look,
  mine,
  registry,
  shared,
  write,
  written,
} from './common-rights';
import type { AccessPolicy, Grant } from './policy';

/** A person entrusted to an accredited body, as whoever works for it there has to know them. */
const entrusted: Grant = {
  actions: ['search', 'read'],
  kinds: ['person'],
  upTo: 'common',
  fields: ['identity', 'familyName', 'givenName', 'alias', 'contactPoints', 'language'],
  bodies: ['accredited'],
  when: following,
};

/** Who works beside the service: health, the third sector, delegated bodies; and who watches over or keeps the system. */
export const rolesBesideTheService: AccessPolicy['roles'] = {
  'operatore-sanitario': {
    label: { it: 'Operatore sanitario', en: 'Health worker' },
    grants: [
      // The access points are of the health service and of the ambito together (L. 234/2021, art. 1, c. 163).
      {
        actions: ['create'],
        kinds: ['person', 'accesso'],
        upTo: 'special',
        bodies: ['own', 'delegate', 'accredited'],
        norm: {
          urn: 'urn:nir:stato:legge:2021-12-30;234',
          article: 'art. 1, c. 163',
          citation: 'L. 30 dicembre 2021, n. 234',
        },
      },
      {
        actions: ['search', 'read', 'advance'],
        kinds: ['person', 'accesso', 'case-event'],
        upTo: 'special',
        bodies: ['own', 'delegate', 'accredited'],
        when: written,
      },
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
  'operatore-terzo-settore': {
    label: { it: 'Operatore del terzo settore', en: 'Third-sector operator' },
    grants: [
      entrusted,
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
      entrusted,
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
};
