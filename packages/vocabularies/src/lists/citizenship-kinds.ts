import type { CodeList } from '../code-list';
import data from '../data/citizenship-kinds.json' with { type: 'json' };
import { committed } from '../data/committed';

/** Kinds of citizenship (ANPR). */
export const citizenshipKinds: CodeList = committed(data);
