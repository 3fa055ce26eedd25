import type { Instrument } from './instrument';
import { adl, barthel, iadl } from './scales/autonomy';
import { inclusionDimensions, sina, sinba } from './scales/national';

/** The instruments that the kit ships, by their identifier; an installation adds its own, read with `readInstrument`. */
export const instruments: Readonly<Record<string, Instrument>> = Object.fromEntries(
  [barthel, adl, iadl, sina, sinba, inclusionDimensions].map((instrument) => [instrument.id, instrument]),
);
