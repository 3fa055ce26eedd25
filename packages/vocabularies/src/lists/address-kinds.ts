import type { CodeList } from '../code-list';
import data from '../data/address-kinds.json' with { type: 'json' };
import { committed } from '../data/committed';

/** Kinds of address (ANPR). */
export const addressKinds: CodeList = committed(data);
