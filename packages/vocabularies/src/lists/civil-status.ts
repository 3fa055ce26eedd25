import type { CodeList } from '../code-list';
import data from '../data/civil-status.json' with { type: 'json' };
import { committed } from '../data/committed';

/** Civil status (ANPR). */
export const civilStatus: CodeList = committed(data);
