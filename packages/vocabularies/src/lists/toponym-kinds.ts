import type { CodeList } from '../code-list';
import { committed } from '../data/committed';
import data from '../data/toponym-kinds.json' with { type: 'json' };

/** Kinds of street name (ANPR). */
export const toponymKinds: CodeList = committed(data);
