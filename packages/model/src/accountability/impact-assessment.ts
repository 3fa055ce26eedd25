import { dictionaryRows } from '../dictionary/rows';
import { purposeLabels } from '../element/purpose';
import type { JsonSchema } from '../schema';
import { processingRegister, retentionTable } from './processing-register';

const texts = {
  it: {
    title: 'Valutazione d’impatto sulla protezione dei dati: traccia',
    lead: 'Compilata dagli schemi dei dati. Le parti tra parentesi quadre sono da scrivere dall’ente, sentito il responsabile della protezione dei dati (art. 35 Regolamento (UE) 2016/679).',
    description: 'Descrizione dei trattamenti',
    counts: (records: number, elements: number) => `Schede: ${records}. Dati: ${elements}.`,
    necessity: 'Necessità e proporzionalità',
    necessityText: '[Perché ciascun dato serve; quali si possono omettere; come la persona è informata.]',
    protected: 'Dati più protetti',
    retention: 'Conservazione',
    years: (years: number) => `${years} anni`,
    toConfirm: 'da confermare con il piano di conservazione dell’ente',
    risks: 'Rischi per le persone',
    riskList: [
      'Accesso di chi non segue il caso: [probabilità, gravità, misure]',
      'Rivelazione di un indirizzo protetto o di un’adozione: [probabilità, gravità, misure]',
      'Dati errati o non aggiornati in una decisione: [probabilità, gravità, misure]',
      'Perdita o indisponibilità dei dati: [probabilità, gravità, misure]',
      'Comunicazione eccedente ad altri enti: [probabilità, gravità, misure]',
    ],
    opinion: 'Parere del responsabile della protezione dei dati',
    opinionText: '[Parere e data.]',
  },
  en: {
    title: 'Data protection impact assessment: outline',
    lead: 'Filled from the schemas of the data. What is in square brackets is for the body to write, having heard its data protection officer (art. 35 Regulation (EU) 2016/679).',
    description: 'Description of the processing',
    counts: (records: number, elements: number) => `Records: ${records}. Elements: ${elements}.`,
    necessity: 'Necessity and proportionality',
    necessityText: '[Why each element is needed; which can be left out; how the person is told.]',
    protected: 'Most protected data',
    retention: 'Retention',
    years: (years: number) => `${years} years`,
    toConfirm: 'to be confirmed with the body’s plan of conservation',
    risks: 'Risks for the persons',
    riskList: [
      'Access by who does not follow the case: [likelihood, severity, measures]',
      'Disclosure of a protected address or of an adoption: [likelihood, severity, measures]',
      'Wrong or outdated data in a decision: [likelihood, severity, measures]',
      'Loss or unavailability of the data: [likelihood, severity, measures]',
      'Excessive communication to other bodies: [likelihood, severity, measures]',
    ],
    opinion: 'Opinion of the data protection officer',
    opinionText: '[Opinion and date.]',
  },
} as const;

/** Writes the outline of an impact assessment (art. 35 GDPR) in Markdown, with all that the schemas know already. */
export function impactAssessment(schemas: readonly JsonSchema[], locale: 'it' | 'en'): string {
  const text = texts[locale];
  const rows = schemas.flatMap(dictionaryRows);
  const activities = processingRegister(schemas).map(
    ({ purpose, records, legalBases }) =>
      `- ${purposeLabels[purpose][locale]}: ${records.join(', ')} (${legalBases.map(({ gdpr }) => gdpr).join('; ')})`,
  );
  const most = rows.filter(({ sensitivity }) => sensitivity === 'judicial' || sensitivity === 'sealed');
  const kept = retentionTable(schemas).map(({ label, retention }) => {
    const doubt = retention.toConfirm === true ? ` (${text.toConfirm})` : '';
    return `- ${label[locale]}: ${text.years(retention.years)}${doubt}`;
  });
  return [
    `# ${text.title}`,
    text.lead,
    `## ${text.description}`,
    text.counts(schemas.length, rows.length),
    activities.join('\n'),
    `## ${text.necessity}`,
    text.necessityText,
    `## ${text.protected}`,
    most
      .map(({ kind, path, label, sensitivity }) => `- ${label[locale]} (\`${kind}\` ${path}): ${sensitivity}`)
      .join('\n'),
    `## ${text.retention}`,
    kept.join('\n'),
    `## ${text.risks}`,
    text.riskList.map((risk) => `- ${risk}`).join('\n'),
    `## ${text.opinion}`,
    text.opinionText,
    '',
  ].join('\n\n');
}
