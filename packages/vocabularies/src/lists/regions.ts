import type { CodeList } from '../code-list';
import data from '../data/regions.json' with { type: 'json' };

/** Italian regions by ISTAT code. */
export const regions = data as CodeList;
