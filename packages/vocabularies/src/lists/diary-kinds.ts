import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** What a diary entry tells of. */
export const diaryKinds: CodeList = compiled(
  {
    id: 'diary-kinds',
    it: 'Tipi di voce di diario',
    en: 'Kinds of diary entry',
    from: 'the choices of SISO (Regione Umbria)',
  },
  [
    ['note', 'Nota', 'Note'],
    ['interview', 'Colloquio', 'Interview'],
    ['home-visit', 'Visita domiciliare', 'Home visit'],
    ['phone-call', 'Telefonata', 'Telephone call'],
    ['message', 'Messaggio o lettera', 'Message or letter'],
    ['team-meeting', 'Riunione di équipe', 'Team meeting'],
    ['network-contact', 'Contatto con altri servizi o con la rete', 'Contact with other services or the network'],
    ['accompaniment', 'Accompagnamento', 'Accompaniment'],
    ['observation', 'Osservazione', 'Observation'],
    ['court', 'Rapporti con l’autorità giudiziaria', 'Dealings with judicial authorities'],
    ['event', 'Fatto rilevante', 'Relevant event'],
    ['supervision', 'Supervisione', 'Supervision'],
  ],
);
