import type { Catalogues } from '@cartella/core';

/** Words of the list of tasks and of the check of answers. */
export const tasksTexts: Catalogues = {
  it: {
    'tasks.done': 'Fatto {done} di {count}',
    'tasks.status.done': 'Completato',
    'tasks.status.started': 'Cominciato',
    'tasks.status.todo': 'Da cominciare',
    'tasks.status.blocked': 'Non si può ancora cominciare',
    'tasks.status.problem': 'C’è un problema',
    'check.change': 'Cambia: {label}',
    'check.change.short': 'Cambia',
    'check.none': 'Non indicato',
  },
  en: {
    'tasks.done': 'Done {done} of {count}',
    'tasks.status.done': 'Completed',
    'tasks.status.started': 'In progress',
    'tasks.status.todo': 'Not yet started',
    'tasks.status.blocked': 'Cannot start yet',
    'tasks.status.problem': 'There is a problem',
    'check.change': 'Change: {label}',
    'check.change.short': 'Change',
    'check.none': 'Not provided',
  },
};
