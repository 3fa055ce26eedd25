import type { CodeList } from '../code-list';
import { committed } from '../data/committed';
import data from '../data/user-areas.json' with { type: 'json' };

/** The three areas of users of SIUSS and of the national fund (INPS). */
export const userAreas: CodeList = committed(data);
