import type { CodeList } from '../code-list';
import data from '../data/cancellation-reasons.json' with { type: 'json' };
import { committed } from '../data/committed';

/** Reasons of removal from the population register (ANPR). */
export const cancellationReasons: CodeList = committed(data);
