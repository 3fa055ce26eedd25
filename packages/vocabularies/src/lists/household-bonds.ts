import type { CodeList } from '../code-list';
import { committed } from '../data/committed';
import data from '../data/household-bonds.json' with { type: 'json' };

/** Bonds on which a household is formed (ANPR). */
export const householdBonds: CodeList = committed(data);
