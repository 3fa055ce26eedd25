import { or } from '@cartella/rules';
import {
  contacts,
  everybody,
  following,
  funds,
  identity,
  look,
  mine,
  professional,
  registry,
  teamMember,
  write,
  written,
} from './common-rights';
import type { AccessPolicy } from './policy';

/** Who works in the social service and its offices. */
export const rolesOfTheService: AccessPolicy['roles'] = {
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
      { actions: ['create'], kinds: registry, upTo: 'special' },
      // Who takes a report writes down that an authority knows of it; to read that is another's part.
      { actions: ['create'], kinds: contacts, upTo: 'judicial' },
      // An application is handed in at the desk (art. 38, D.P.R. 445/2000); what becomes of it is for the office.
      { actions: ['create'], kinds: ['domanda', 'isee'], upTo: 'special', purposes: ['benefit'] },
      {
        actions: ['search', 'read', 'correct'],
        kinds: ['domanda'],
        upTo: 'special',
        fields: ['personId', 'benefit', 'call', 'submittedOn', 'protocol', 'state', 'documents'],
        when: or(mine, written),
      },
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
  // Who coordinates the ambito assigns the households that are sent to it and answers for the measure, not for the care of each.
  coordinatore: {
    label: { it: 'Coordinatore d’ambito', en: 'Coordinator of the ambito' },
    grants: [
      ...everybody,
      {
        actions: [...look, ...write],
        kinds: [...registry, 'accesso', 'presa-in-carico', 'equipe-multidisciplinare', 'relazione', 'case-event'],
        upTo: 'special',
        purposes: ['benefit'],
        when: mine,
      },
      {
        actions: look,
        kinds: ['cartella-sociale', 'domanda', 'isee', 'analisi-preliminare', 'progetto-personalizzato', 'referral'],
        upTo: 'special',
        purposes: ['benefit'],
        when: mine,
      },
      { actions: ['create'], kinds: [...registry, 'accesso'], upTo: 'special', purposes: ['benefit'] },
      { actions: ['assign'], kinds: ['cartella-sociale'], upTo: 'special', purposes: ['benefit'], when: mine },
    ],
  },
  psicologo: { label: { it: 'Psicologo', en: 'Psychologist' }, grants: teamMember },
  educatore: {
    label: { it: 'Educatore', en: 'Educator' },
    grants: [
      ...teamMember,
      // On call, whoever is there answers for the response (L. 234/2021, art. 1, c. 170).
      {
        actions: [...look, ...write],
        kinds: [...registry, ...contacts, 'cartella-sociale', 'presa-in-carico', 'intervento', 'case-event'],
        upTo: 'special',
        purposes: ['delivery'],
        when: or(mine, following, written),
      },
      { actions: ['create'], kinds: registry, upTo: 'special', purposes: ['delivery'] },
      { actions: ['create'], kinds: contacts, upTo: 'judicial', purposes: ['delivery'] },
    ],
  },
  amministrativo: {
    label: { it: 'Amministrativo', en: 'Clerk' },
    grants: [
      ...everybody,
      {
        actions: [...look, 'create', 'correct', 'export'],
        kinds: ['intervento', 'erogazione', ...funds],
        upTo: 'special',
        purposes: ['benefit', 'delivery', 'statutory-flow', 'accountability'],
        when: mine,
      },
      // The review of an application is the office's; who asked is written to.
      {
        actions: [...look, ...write],
        kinds: ['domanda', 'isee', 'case-event'],
        upTo: 'special',
        purposes: ['benefit'],
        when: or(mine, following),
      },
      {
        actions: ['search', 'read'],
        kinds: ['person'],
        upTo: 'common',
        fields: [...identity, 'addresses', 'contactPoints'],
        purposes: ['benefit'],
        when: or(mine, following),
      },
      // To record what was delivered of a path, the path has to go on by it.
      {
        actions: ['search', 'read', 'advance'],
        kinds: ['case-event'],
        upTo: 'special',
        purposes: ['delivery'],
        when: mine,
      },
    ],
  },
};
