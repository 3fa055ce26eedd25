import type { CaseRecordDeclaration } from '../../procedure';

/** Records of the common path. */
export const records: Readonly<Record<string, CaseRecordDeclaration>> = {
  accesso: { kind: 'accesso', label: { it: 'Accesso', en: 'First contact' } },
  cartella: {
    kind: 'cartella-sociale',
    onePer: 'personId',
    label: { it: 'Cartella sociale', en: 'Social file' },
    keptFor: {
      it: 'Tiene insieme tutto ciò che riguarda la persona',
      en: 'Holds together all that concerns the person',
    },
  },
  presaInCarico: { kind: 'presa-in-carico', label: { it: 'Presa in carico', en: 'Taking in charge' } },
  analisi: { kind: 'analisi-preliminare', label: { it: 'Analisi preliminare', en: 'Pre-assessment' } },
  equipe: {
    kind: 'equipe-multidisciplinare',
    label: { it: 'Équipe multidisciplinare', en: 'Multidisciplinary team' },
    keptFor: { it: 'Chi ha valutato e quando', en: 'Who assessed and when' },
  },
  quadro: {
    kind: 'quadro-di-analisi',
    label: { it: 'Quadro di analisi', en: 'Framework of analysis' },
    keptFor: { it: 'Base del progetto nei casi complessi', en: 'Basis of the project in complex cases' },
  },
  progetto: {
    kind: 'progetto-personalizzato',
    label: { it: 'Progetto personalizzato', en: 'Personal project' },
    parties: ['person', 'operator'],
  },
  interventi: { kind: 'intervento', label: { it: 'Interventi', en: 'Interventions' }, many: true },
  erogazioni: {
    kind: 'erogazione',
    label: { it: 'Erogazioni', en: 'Deliveries' },
    many: true,
    keptFor: { it: 'Debito informativo verso il SIUSS', en: 'Statutory flow to SIUSS' },
  },
  valutazione: {
    kind: 'valutazione-finale',
    label: { it: 'Valutazione finale', en: 'Final evaluation' },
    renewed: true,
  },
  diario: {
    kind: 'diary-entry',
    label: { it: 'Diario', en: 'Diary' },
    many: true,
    keptFor: { it: 'Memoria del percorso', en: 'Memory of the path' },
  },
};
