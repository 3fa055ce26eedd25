import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Professions of who works with people. */
export const professions: CodeList = compiled(
  {
    id: 'professions',
    it: 'Professioni degli operatori',
    en: 'Professions of operators',
    from: 'the choices of SISO (Regione Umbria) and the operators counted by SIOSS',
  },
  [
    ['assistente-sociale', 'Assistente sociale', 'Social worker'],
    ['educatore-socio-pedagogico', 'Educatore professionale socio-pedagogico', 'Socio-pedagogical educator'],
    ['educatore-socio-sanitario', 'Educatore professionale socio-sanitario', 'Socio-health educator'],
    ['pedagogista', 'Pedagogista', 'Pedagogist'],
    ['psicologo', 'Psicologo', 'Psychologist'],
    ['sociologo', 'Sociologo', 'Sociologist'],
    ['oss', 'Operatore socio-sanitario', 'Socio-health care worker'],
    ['osa', 'Operatore socio-assistenziale', 'Social care worker'],
    ['mediatore-interculturale', 'Mediatore interculturale', 'Intercultural mediator'],
    ['mediatore-familiare', 'Mediatore familiare', 'Family mediator'],
    ['tutor-inclusione', 'Tutor dell’inclusione lavorativa', 'Work inclusion tutor'],
    ['operatore-lavoro', 'Operatore dei servizi per il lavoro', 'Employment service operator'],
    ['infermiere', 'Infermiere', 'Nurse'],
    ['medico', 'Medico', 'Physician'],
    ['neuropsichiatra-infantile', 'Neuropsichiatra infantile', 'Child neuropsychiatrist'],
    ['terapista', 'Terapista della riabilitazione', 'Rehabilitation therapist'],
    ['amministrativo', 'Amministrativo', 'Administrative officer'],
    ['consulente-legale', 'Consulente legale', 'Legal adviser'],
    ['altro', 'Altra professione', 'Another profession'],
  ],
);
