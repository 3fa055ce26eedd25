import type { CodeList } from '../code-list';
import data from '../data/cohabitation-roles.json' with { type: 'json' };
import { committed } from '../data/committed';

/** Roles in a residential community (ANPR). */
export const cohabitationRoles: CodeList = committed(data);
