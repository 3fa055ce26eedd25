import { type Catalogues, coreCatalogues, mergeCatalogues } from '@cartella/core';
import { interchangeCatalogues } from '@cartella/interchange';
import { modelCatalogues } from '@cartella/model';
import { rulesCatalogues } from '@cartella/rules';
import { schemaDiffCatalogues } from '@cartella/schema-diff';
import { vocabulariesCatalogues } from '@cartella/vocabularies';

const page: Catalogues = {
  it: {
    'page.unknown': 'Non è una registrazione, un messaggio, un fascicolo o un flusso che il kit conosca.',
    'page.kind-siuss': 'Flusso SIUSS',
    'page.kind-lombardia': 'Messaggio della cartella sociale di Regione Lombardia',
    'page.kind-message': 'Messaggio fra enti',
    'page.kind-case': 'Fascicolo esportato',
    'page.kind-record': 'Registrazione',
    'page.kind-unknown': 'Documento',
    'page.sound': 'corretto',
    'page.not-sound.one': '{count} problema',
    'page.not-sound.other': '{count} problemi',
    'page.remarks': 'corretto, con osservazioni: {count}',
    'page.severity-error': 'errore',
    'page.severity-incomplete': 'manca',
    'page.severity-warning': 'osservazione',
    'page.whole': 'tutto il documento',
    'page.full': 'Nessuno se ne accorge.',
    'page.backward': 'Chi scrive come prima va bene; chi legge ancora come prima no.',
    'page.forward': 'Chi legge ancora come prima va bene; chi scrive come prima no.',
    'page.none': 'Si rompe per chi scrive e per chi legge come prima.',
    'page.undecided': 'Non si può stabilire: decide una persona.',
    'page.refused': 'Prima andava bene, ora è rifiutato:',
    'page.unread': 'Ora va bene, chi legge come prima lo rifiuta:',
  },
  en: {
    'page.unknown': 'It is no record, message, case or flow that the kit knows.',
    'page.kind-siuss': 'SIUSS flow',
    'page.kind-lombardia': 'Message of the cartella sociale of Regione Lombardia',
    'page.kind-message': 'Message between bodies',
    'page.kind-case': 'Exported case',
    'page.kind-record': 'Record',
    'page.kind-unknown': 'Document',
    'page.sound': 'sound',
    'page.not-sound.one': '{count} problem',
    'page.not-sound.other': '{count} problems',
    'page.remarks': 'sound, with remarks: {count}',
    'page.severity-error': 'error',
    'page.severity-incomplete': 'missing',
    'page.severity-warning': 'remark',
    'page.whole': 'the whole document',
    'page.full': 'Nobody notices.',
    'page.backward': 'Whoever writes as before is fine; whoever still reads as before is not.',
    'page.forward': 'Whoever still reads as before is fine; whoever writes as before is not.',
    'page.none': 'It breaks for those who write and for those who read as before.',
    'page.undecided': 'It cannot be decided: a person decides.',
    'page.refused': 'It went before and is refused now:',
    'page.unread': 'It goes now, and whoever reads as before refuses it:',
  },
};

/** Every sentence that a verdict may need. */
export const catalogues: Catalogues = [
  coreCatalogues,
  vocabulariesCatalogues,
  rulesCatalogues,
  schemaDiffCatalogues,
  modelCatalogues,
  interchangeCatalogues,
  page,
].reduce((all, more) => mergeCatalogues(all, more));
