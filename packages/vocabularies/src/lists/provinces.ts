import type { CodeList } from '../code-list';
import { committed } from '../data/committed';
import data from '../data/provinces.json' with { type: 'json' };

/** Provinces and metropolitan cities by sigla, those that are no more too; `dm1986` is the region in the coding of SIUSS. */
export const provinces: CodeList = committed(data);
