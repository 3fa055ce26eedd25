import type { CodeList } from '../code-list';
import { committed } from '../data/committed';
import data from '../data/states.json' with { type: 'json' };

/** Foreign states and territories by ISO alpha-3 code, with their Belfiore, ISO, ISTAT, ANPR and MAE codings. */
export const states: CodeList = committed(data);

/** Citizenships: the states that ANPR admits as such, Italy and statelessness among them, with the same codes. */
export const citizenships: CodeList = {
  ...states,
  id: 'citizenships',
  label: { it: 'Cittadinanze', en: 'Citizenships' },
  entries: states.entries.filter((entry) => entry.properties?.['citizenship'] === true),
};
