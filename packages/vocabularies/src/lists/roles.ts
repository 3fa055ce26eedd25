import { civilDate } from '@cartella/core';
import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/**
 * In what quality somebody acts; what each role may do is said by procedure and policy, not here. Those that are `outside` are of no
 * operator of the ente: nobody is assigned to a unit in them.
 */
export const roles: CodeList = compiled(
  { id: 'roles', it: 'Ruoli', en: 'Roles', from: 'the roles of SISO and of GePI' },
  [
    ['operatore-sportello', 'Operatore di sportello', 'Desk operator'],
    ['assistente-sociale', 'Assistente sociale', 'Social worker'],
    ['educatore', 'Educatore', 'Educator'],
    ['psicologo', 'Psicologo', 'Psychologist'],
    ['operatore-sanitario', 'Operatore sanitario', 'Health operator'],
    ['tutor', 'Tutor di ente accreditato', 'Tutor of an accredited body'],
    ['amministrativo', 'Amministrativo', 'Administrative officer'],
    ['responsabile', 'Responsabile del servizio', 'Head of service'],
    ['coordinatore', 'Coordinatore d’ambito', 'Coordinator of the ambito'],
    ['operatore-terzo-settore', 'Operatore del terzo settore', 'Third-sector operator'],
    ['gestore-delegato', 'Gestore delegato', 'Delegated manager'],
    ['responsabile-protezione-dati', 'Responsabile della protezione dei dati', 'Data protection officer'],
    ['amministratore-sistema', 'Amministratore di sistema', 'System administrator'],
    [
      'amministratore',
      'Amministratore del sistema',
      'System administrator',
      { validTo: civilDate('2026-11-21'), replacedBy: ['amministratore-sistema'] },
    ],
    ['operatore-esterno', 'Operatore di altro ente', 'Operator of another body', { properties: { outside: true } }],
    ['cittadino', 'Cittadino', 'Citizen', { properties: { outside: true } }],
    ['giudice', 'Autorità giudiziaria', 'Judicial authority', { properties: { outside: true } }],
    ['sistema', 'Sistema', 'System', { properties: { outside: true } }],
  ],
);
