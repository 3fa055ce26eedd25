import type { CodeList } from '../code-list';
import { committed } from '../data/committed';
import data from '../data/non-professional-conditions.json' with { type: 'json' };

/** Conditions of who does not work (ANPR). */
export const nonProfessionalConditions: CodeList = committed(data);
