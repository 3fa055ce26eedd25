import type { CodeList } from '../code-list';
import { committed } from '../data/committed';
import data from '../data/education-levels.json' with { type: 'json' };

/** Education levels (ANPR). */
export const educationLevels: CodeList = committed(data);
