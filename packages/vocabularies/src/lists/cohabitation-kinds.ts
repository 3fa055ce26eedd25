import type { CodeList } from '../code-list';
import data from '../data/cohabitation-kinds.json' with { type: 'json' };
import { committed } from '../data/committed';

/** Kinds of residential community (ANPR). */
export const cohabitationKinds: CodeList = committed(data);
