import type { CodeLabel } from '../code-list';

/** A code system that the kit names and does not carry, or carries in part: an installation brings its own copy under the same id. */
export interface PluggableList {
  /** Id that records and crosswalks name it by. */
  readonly id: string;
  readonly label: CodeLabel;
  /** Why the kit has not the whole of it, and where to ask for it. */
  readonly why: CodeLabel;
}

/** The code systems that an installation brings. */
export const pluggableLists: readonly PluggableList[] = [
  {
    id: 'icd',
    label: { it: 'Classificazione delle malattie (ICD)', en: 'Classification of diseases (ICD)' },
    why: {
      it: 'È dell’Organizzazione mondiale della sanità; la licenza e l’edizione in uso (ICD-9-CM, ICD-10) dipendono dalla regione.',
      en: 'It belongs to the World Health Organization; licence and edition in use (ICD-9-CM, ICD-10) depend on the region.',
    },
  },
  {
    id: 'cisis-services',
    label: {
      it: 'Nomenclatore interregionale degli interventi e dei servizi sociali (CISIS)',
      en: 'Interregional nomenclature of social interventions and services (CISIS)',
    },
    why: {
      it: 'Edizioni 2009 e 2013: nessuna copia pubblica leggibile; si chiede al CISIS o alla regione.',
      en: 'Editions of 2009 and 2013: no public copy that can be read; to be asked of CISIS or of the region.',
    },
  },
  {
    id: 'istat-services',
    label: { it: 'Servizi rilevati (ISTAT)', en: 'Services surveyed (ISTAT)' },
    why: {
      it: 'Il kit ha solo le voci viste in una fonte pubblica; il questionario intero si riceve da ISTAT.',
      en: 'The kit has only the items seen in a public source; the whole questionnaire is received from ISTAT.',
    },
  },
];

/** Tells whether a list is one that an installation brings. */
export function isPluggable(id: string): boolean {
  return pluggableLists.some((list) => list.id === id);
}
