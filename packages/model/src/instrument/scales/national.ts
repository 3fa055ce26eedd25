import { add, eq, path, quantity, when } from '@cartella/rules';
import type { Instrument } from '../instrument';
import { listed, score, scored } from './parts';

const inps = {
  title: 'INPS, WaaS dei Comuni: tracciati PS, PSA, SINA e SINBA del SIUSS',
  licence: 'MIT (schemas), CC-BY-4.0 (lists); attribution to INPS',
  url: 'https://github.com/INPS-it/WaaS.Comuni',
};
const optional = { optional: true } as const;
const many = { many: true } as const;

/** The questions of SINA, on elderly and disabled persons in charge: answers are the codes of the national flow. */
export const sina: Instrument = {
  id: 'sina',
  version: '1.0.0',
  label: { it: 'Domande SINA', en: 'SINA questions' },
  description: {
    it: 'Ciò che il flusso SINA chiede di una persona non autosufficiente.',
    en: 'What the SINA flow asks of a person who is not self-sufficient.',
  },
  source: inps,
  items: [
    listed('mobility', 'Mobilità', 'Mobility', 'siuss-mobilita'),
    listed('dailyLife', 'Attività della vita quotidiana', 'Activities of daily life', 'siuss-attivita-vita-quotidiana'),
    listed(
      'cognition',
      'Disturbi dell’area cognitiva',
      'Cognitive impairment',
      'siuss-disturbi-area-cognitiva',
      optional,
    ),
    listed('behaviour', 'Disturbi del comportamento', 'Behavioural impairment', 'siuss-disturbi-comportamentali'),
    listed('healthCare', 'Necessità di cure sanitarie', 'Need of health care', 'siuss-necessita-cure-sanitarie'),
    listed('income', 'Area reddituale', 'Income', 'siuss-area-reddituale'),
    listed('support', 'Area di supporto', 'Support', 'siuss-area-supporto'),
    listed('source', 'Fonte della valutazione', 'Source of the assessment', 'siuss-fonte-derivazione-valutazione'),
    listed('instrument', 'Strumento usato', 'Instrument used', 'siuss-strumento-valutazione', optional),
    listed('invalidity', 'Invalidità civile', 'Civil invalidity', 'siuss-inv-civ', { ...optional, ...many }),
    listed(
      'invaliditySource',
      'Fonte dell’invalidità',
      'Source of the invalidity',
      'siuss-fonte-derivazione-invalidita',
      optional,
    ),
  ],
  scores: [],
};

/** The SINBA sheet on minors and their families: answers are the codes of the national flow. */
export const sinba: Instrument = {
  id: 'sinba',
  version: '1.0.0',
  label: { it: 'Scheda SINBA', en: 'SINBA sheet' },
  description: {
    it: 'Ciò che il flusso SINBA chiede di un minore in carico e della sua famiglia.',
    en: 'What the SINBA flow asks of a minor in charge and of the family.',
  },
  source: inps,
  items: [
    listed('family', 'Con chi vive', 'Lives with', 'sinba-composizione-famiglia', many),
    listed(
      'unaccompanied',
      'Minore straniero non accompagnato',
      'Unaccompanied foreign minor',
      'sinba-minore-straniero-no-acc',
    ),
    listed('condition', 'Condizione del minore', 'Condition of the minor', 'sinba-condizione-minore'),
    listed('placeOfLife', 'Luogo di vita', 'Place of life', 'sinba-luogo-vita'),
    listed('school', 'Scuola frequentata', 'School attended', 'sinba-scuola-frequentata'),
    listed('work', 'Condizione lavorativa', 'Work condition', 'sinba-condizione-lavoro', optional),
    listed('disability', 'Disabilità', 'Disability', 'sinba-disabilita'),
    listed('disabilityKind', 'Tipo di disabilità', 'Kind of disability', 'sinba-tipo-disabilita', optional),
    listed('certificates', 'Certificazioni', 'Certificates', 'sinba-inv-civ-certificazioni', { ...optional, ...many }),
    listed(
      'motherEducation',
      'Titolo di studio della madre',
      'Education of the mother',
      'sinba-titolo-studio',
      optional,
    ),
    listed('fatherEducation', 'Titolo di studio del padre', 'Education of the father', 'sinba-titolo-studio', optional),
    listed('motherWork', 'Occupazione della madre', 'Occupation of the mother', 'sinba-occupazione', optional),
    listed('fatherWork', 'Occupazione del padre', 'Occupation of the father', 'sinba-occupazione', optional),
    listed('reportedBy', 'Fonte della segnalazione', 'Source of the report', 'sinba-fonte-segnalazione'),
    listed('minorAssessment', 'Valutazione del minore', 'Assessment of the minor', 'sinba-valutazione-minore', many),
    listed(
      'familyAssessment',
      'Valutazione della famiglia',
      'Assessment of the family',
      'sinba-valutazione-famiglia-minore',
      many,
    ),
    listed(
      'reportedToCourt',
      'Segnalato all’autorità giudiziaria',
      'Reported to the court',
      'sinba-segnalazione-autorita-giudiziaria',
    ),
    listed('courtMeasure', 'Provvedimento giudiziario', 'Court measure', 'sinba-provvedimento-giudiziario'),
    listed('courtAuthority', 'Autorità', 'Authority', 'sinba-autorita-provvedimento', optional),
    listed('parentalResponsibility', 'Responsabilità genitoriale', 'Parental responsibility', 'sinba-potesta-tutela', {
      ...optional,
      ...many,
    }),
    listed('courtMeasureKind', 'Tipo di provvedimento', 'Kind of measure', 'sinba-tipo-provvedimento-giudiziario', {
      ...optional,
      ...many,
    }),
    listed(
      'closingReason',
      'Motivo della chiusura',
      'Reason for closing',
      'sinba-motivazione-chiusura-carico',
      optional,
    ),
    listed(
      'closingSituation',
      'Situazione alla chiusura',
      'Situation at closing',
      'sinba-situazione-chiusura-carico',
      optional,
    ),
    listed('collaborations', 'Servizi che collaborano', 'Services that take part', 'sinba-collaborazioni-interventi', {
      ...optional,
      ...many,
    }),
  ],
  scores: [],
};

const levels = [
  [0, 'Nessun bisogno', 'No need'],
  [1, 'Bisogno moderato', 'Moderate need'],
  [2, 'Bisogno grave', 'Serious need'],
] as const;

const dimensions = [
  scored(
    'personal',
    'Condizioni e funzionamenti personali e sociali',
    'Personal and social conditions and functioning',
    levels,
  ),
  scored('economic', 'Situazione economica', 'Economic situation', levels),
  scored('work', 'Situazione lavorativa e profilo di occupabilità', 'Work situation and employability', levels),
  scored('education', 'Educazione, istruzione, formazione', 'Education and training', levels),
  scored('housing', 'Condizione abitativa', 'Housing', levels),
  scored('network', 'Reti familiari, di prossimità e sociali', 'Family, neighbourhood and social networks', levels),
];

/** The six dimensions of need of the inclusion measures (D.Lgs. 147/2017, art. 5, c. 2). */
export const inclusionDimensions: Instrument = {
  id: 'inclusion-dimensions',
  version: '1.0.0',
  label: { it: 'Sei dimensioni del bisogno', en: 'Six dimensions of need' },
  description: {
    it: 'Le dimensioni di vita che le misure di inclusione chiedono di valutare. I conteggi aiutano il professionista e non decidono.',
    en: 'The dimensions of life that the inclusion measures ask to assess. Counts help the professional and decide nothing.',
  },
  source: { title: 'D.Lgs. 15 settembre 2017, n. 147, art. 5, c. 2', licence: 'Public act' },
  items: dimensions,
  scores: [
    score(
      'serious',
      'Dimensioni con bisogno grave',
      'Dimensions with serious need',
      add(...dimensions.map(({ id }) => when(eq(path(id), 2), quantity(1), quantity(0)))),
      0,
      6,
    ),
    score(
      'present',
      'Dimensioni con un bisogno',
      'Dimensions with a need',
      add(...dimensions.map(({ id }) => when(eq(path(id), 0), quantity(0), quantity(1)))),
      0,
      6,
    ),
  ],
};
