import type { CodeList } from '../code-list';
import { committed } from '../data/committed';
import data from '../data/siuss-benefits.json' with { type: 'json' };

/** The 105 benefits that SIUSS knows, with section, means test and what each needs (INPS). */
export const siussBenefits: CodeList = committed(data);
