import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Kinds of ISEE; `corrente` replaces another when the household's situation has changed. */
export const iseeKinds: CodeList = compiled(
  { id: 'isee-kinds', it: 'Tipi di ISEE', en: 'Kinds of ISEE', from: 'DPCM 5 dicembre 2013, n. 159' },
  [
    ['ordinario', 'Ordinario', 'Ordinary'],
    ['minorenni', 'Per prestazioni a minorenni', 'For benefits to minors'],
    ['universitario', 'Per il diritto allo studio universitario', 'For university students'],
    ['sociosanitario', 'Per prestazioni sociosanitarie', 'For socio-health benefits'],
    [
      'sociosanitario-residenze',
      'Per prestazioni sociosanitarie residenziali',
      'For residential socio-health benefits',
    ],
    ['corrente', 'Corrente', 'Current'],
  ],
);
