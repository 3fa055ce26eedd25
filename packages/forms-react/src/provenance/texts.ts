import type { Catalogues } from '@cartella/core';

/** Words of provenance: the sources are those of the model. */
export const provenanceTexts: Catalogues = {
  it: {
    provenance: 'Fonte:',
    'provenance.declared': 'Dichiarato dalla persona',
    'provenance.observed': 'Osservato',
    'provenance.document': 'Da un documento',
    'provenance.anpr': 'Da ANPR',
    'provenance.inps': 'Da INPS',
    'provenance.imported': 'Importato',
    'provenance.received': 'Ricevuto da un altro ente',
    'provenance.computed': 'Calcolato',
  },
  en: {
    provenance: 'Source:',
    'provenance.declared': 'Declared by the person',
    'provenance.observed': 'Observed',
    'provenance.document': 'From a document',
    'provenance.anpr': 'From ANPR',
    'provenance.inps': 'From INPS',
    'provenance.imported': 'Imported',
    'provenance.received': 'Received from another body',
    'provenance.computed': 'Computed',
  },
};
