import type { Catalogues } from '@cartella/core';

/** Words of the resolver of conflicts. */
export const conflictTexts: Catalogues = {
  it: {
    'conflict.title.one': 'Qualcuno ha cambiato lo stesso dato mentre scrivevi',
    'conflict.title.other': 'Qualcuno ha cambiato {count} degli stessi dati mentre scrivevi',
    'conflict.title.many': 'Qualcuno ha cambiato {count} degli stessi dati mentre scrivevi',
    'conflict.note':
      'Niente è andato perso. Per ogni dato scegli che cosa tenere; l’altra versione resta nella storia.',
    'conflict.base': 'Prima: {value}',
    'conflict.mine': 'La tua: {value}',
    'conflict.theirs': 'Di {name}: {value}',
    'conflict.elsewhere': 'un’altra finestra o un altro dispositivo',
    'conflict.nothing': 'niente',
    'conflict.left.one': 'Resta da scegliere un dato',
    'conflict.left.other': 'Restano da scegliere {count} dati',
    'conflict.left.many': 'Restano da scegliere {count} dati',
    'conflict.save': 'Registra le scelte',
    'conflict.later': 'Scelgo più tardi',
  },
  en: {
    'conflict.title.one': 'Somebody changed the same datum while you were writing',
    'conflict.title.other': 'Somebody changed {count} of the same data while you were writing',
    'conflict.note': 'Nothing was lost. For each datum choose what to keep; the other version stays in the history.',
    'conflict.base': 'Before: {value}',
    'conflict.mine': 'Yours: {value}',
    'conflict.theirs': 'Of {name}: {value}',
    'conflict.elsewhere': 'another window or device',
    'conflict.nothing': 'nothing',
    'conflict.left.one': 'One datum is still to be chosen',
    'conflict.left.other': '{count} data are still to be chosen',
    'conflict.save': 'Record the choices',
    'conflict.later': 'I choose later',
  },
};
