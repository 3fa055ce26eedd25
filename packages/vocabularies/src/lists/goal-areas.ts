import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** What a goal of a project is about. */
export const goalAreas: CodeList = compiled(
  {
    id: 'goal-areas',
    it: 'Aree degli obiettivi',
    en: 'Areas of goals',
    from: 'the dimensions of D.Lgs. 147/2017, art. 5, and the projects of SISO',
  },
  [
    ['autonomy', 'Autonomia personale', 'Personal autonomy'],
    ['health', 'Salute e cura', 'Health and care'],
    ['relationships', 'Relazioni e rete sociale', 'Relationships and social network'],
    ['parenting', 'Genitorialità e relazioni familiari', 'Parenting and family relations'],
    ['child-growth', 'Crescita e benessere del minore', 'Growth and well-being of the child'],
    ['education', 'Istruzione e formazione', 'Education and training'],
    ['work', 'Lavoro', 'Work'],
    ['income', 'Reddito e gestione del denaro', 'Income and handling of money'],
    ['housing', 'Casa', 'Housing'],
    ['legal', 'Tutela e diritti', 'Protection and rights'],
    ['language', 'Lingua e integrazione', 'Language and integration'],
    ['participation', 'Partecipazione e tempo libero', 'Participation and leisure'],
  ],
);
