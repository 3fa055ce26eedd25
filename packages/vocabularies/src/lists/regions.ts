import type { CodeList } from '../code-list';
import { committed } from '../data/committed';
import data from '../data/regions.json' with { type: 'json' };

/** Italian regions by ISTAT code. */
export const regions: CodeList = committed(data);
