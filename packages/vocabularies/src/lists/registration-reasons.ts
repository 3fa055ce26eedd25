import type { CodeList } from '../code-list';
import { committed } from '../data/committed';
import data from '../data/registration-reasons.json' with { type: 'json' };

/** Reasons of entry in the population register (ANPR). */
export const registrationReasons: CodeList = committed(data);
