import type { CodeList } from '../code-list';
import { committed } from '../data/committed';
import data from '../data/kinship.json' with { type: 'json' };

/** Relationship to the reference person of the household (ANPR). */
export const kinship: CodeList = committed(data);
