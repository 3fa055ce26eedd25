import type { Locale, Norm } from '@cartella/core';
import { labelIn } from '@cartella/core';
import { csvText } from '../dictionary/csv';
import type { JsonSchema } from '../schema';
import { processingRegister, retentionTable } from './processing-register';

const heads = {
  register: {
    it: ['finalità', 'schede', 'classi di dati', 'basi giuridiche', 'norme', 'dati trattati', 'destinatari', 'misure'],
    en: ['purpose', 'records', 'classes of data', 'legal bases', 'norms', 'elements', 'recipients', 'measures'],
  },
  retention: {
    it: ['scheda', 'anni', 'a partire da', 'norma', 'da confermare'],
    en: ['record', 'years', 'from', 'norm', 'to be confirmed'],
  },
} as const;

/**
 * The register of processing activities (art. 30 GDPR) as a table for a spreadsheet: what the schemas know is filled in, recipients and
 * measures are left for the ente to write.
 */
export function processingRegisterCsv(schemas: readonly JsonSchema[], locale: Locale): string {
  const rows = processingRegister(schemas).map((row) => [
    labelIn(row.label, locale),
    row.records.join(' '),
    row.sensitivities.join(' '),
    row.legalBases.map(({ gdpr, norm }) => `${gdpr} (${citation(norm)})`).join('; '),
    row.norms.map(citation).join('; '),
    String(row.elements),
    '',
    '',
  ]);
  return csvText(heads.register[locale === 'it' ? 'it' : 'en'], rows);
}

/** How long each kind of record is kept, as a table for a spreadsheet. */
export function retentionCsv(schemas: readonly JsonSchema[], locale: Locale): string {
  const rows = retentionTable(schemas).map(({ label, retention }) => [
    labelIn(label, locale),
    String(retention.years),
    retention.from,
    citation(retention.source),
    retention.toConfirm === true ? 'x' : '',
  ]);
  return csvText(heads.retention[locale === 'it' ? 'it' : 'en'], rows);
}

function citation({ citation: text, urn, article }: Norm): string {
  return [text ?? urn, article].filter(Boolean).join(', ');
}
