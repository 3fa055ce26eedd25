import type { CodeEntry, CodeList } from '../code-list';
import { comuni } from './comuni';
import { states } from './states';

function stateByBelfiore(entry: CodeEntry): readonly CodeEntry[] {
  const code = entry.properties?.['belfiore'];
  const { replacedBy: _, ...rest } = entry;
  return typeof code === 'string' ? [{ ...rest, code, properties: { ...entry.properties, state: entry.code } }] : [];
}

/** Where one may be born, by Belfiore code as in a codice fiscale: comuni with their history, and foreign states. */
export const birthplaces: CodeList = {
  ...comuni,
  id: 'birthplaces',
  label: { it: 'Luoghi di nascita', en: 'Birthplaces' },
  sources: [...comuni.sources, ...states.sources],
  entries: [...comuni.entries, ...states.entries.flatMap(stateByBelfiore)],
};
