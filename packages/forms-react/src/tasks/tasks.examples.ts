import type { CheckedAnswer } from './check-answers';
import type { Task } from './task-list';

/** The parts of an invented assessment. */
export const tasks: readonly { readonly title: string; readonly tasks: readonly Task[] }[] = [
  {
    title: 'Valutazione',
    tasks: [
      { id: 'a', label: 'Bisogni della famiglia', href: '#a', status: 'done' },
      { id: 'b', label: 'Autonomia', href: '#b', status: 'started', note: 'Mancano 3 risposte' },
      { id: 'c', label: 'Casa', href: '#c', status: 'problem', note: 'Due date non concordano' },
    ],
  },
  {
    title: 'Progetto',
    tasks: [
      { id: 'd', label: 'Obiettivi', href: '#d', status: 'todo' },
      { id: 'e', label: 'Firme', href: '#e', status: 'blocked', note: 'Dopo gli obiettivi' },
    ],
  },
];

/** Answers of an invented access. */
export const answers: readonly { readonly title: string; readonly answers: readonly CheckedAnswer[] }[] = [
  {
    title: 'Persona',
    answers: [
      { label: 'Nome', value: 'Lia Fittizi', href: '#nome' },
      { label: 'Codice fiscale', href: '#cf' },
    ],
  },
];
