import type { CodeList } from '../code-list';
import { compiled, ownChoice } from '../compiled';

/** What somebody is in one case; what they are in their unit is in `roles`. */
export const caseRoles: CodeList = compiled(
  {
    id: 'case-roles',
    it: 'Ruoli nel caso',
    en: 'Roles in a case',
    from: 'the teams of SISO (Regione Umbria) and the roles of GePI (Ministero del lavoro)',
    note: ownChoice,
  },
  [
    ['case-manager', 'Responsabile del caso', 'Case manager'],
    ['assistente-sociale', 'Assistente sociale', 'Social worker'],
    ['educatore', 'Educatore', 'Educator'],
    ['psicologo', 'Psicologo', 'Psychologist'],
    ['tutor', 'Tutor del percorso', 'Tutor of the path'],
    ['operatore-sanitario', 'Operatore del servizio sanitario', 'Operator of the health service'],
    ['operatore-lavoro', 'Operatore dei servizi per il lavoro', 'Operator of the employment services'],
    ['operatore-domiciliare', 'Operatore dell’assistenza domiciliare', 'Home care worker'],
    ['mediatore', 'Mediatore', 'Mediator'],
    ['referente-scuola', 'Referente della scuola', 'Contact at the school'],
    ['volontario', 'Volontario', 'Volunteer'],
    ['amministrativo', 'Amministrativo', 'Administrative officer'],
    ['supervisore', 'Supervisore', 'Supervisor'],
    ['altro', 'Altro', 'Other'],
  ],
);
