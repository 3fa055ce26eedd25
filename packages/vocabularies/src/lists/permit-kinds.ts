import type { CodeList } from '../code-list';
import { committed } from '../data/committed';
import data from '../data/permit-kinds.json' with { type: 'json' };

/** Kinds of residence permit (ANPR). */
export const permitKinds: CodeList = committed(data);
