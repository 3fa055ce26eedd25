import type { CodeList } from '../code-list';
import { committed } from '../data/committed';
import data from '../data/professional-positions.json' with { type: 'json' };

/** Positions in the profession of who works (ANPR). */
export const professionalPositions: CodeList = committed(data);
