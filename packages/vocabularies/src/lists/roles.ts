import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** What an operator is in a unit; what each role may do is said by procedure and policy, not here. */
export const roles: CodeList = compiled(
  { id: 'roles', it: 'Ruoli degli operatori', en: 'Roles of operators', from: 'the roles of SISO and of GePI' },
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
    ['amministratore', 'Amministratore del sistema', 'System administrator'],
  ],
);
