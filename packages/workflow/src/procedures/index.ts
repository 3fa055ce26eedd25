import type { Procedure } from '../procedure';
import { percorsoComune } from './percorso-comune';

export { percorsoComune };

/** Every procedure that the kit ships. */
export const procedures: readonly Procedure[] = [percorsoComune];
