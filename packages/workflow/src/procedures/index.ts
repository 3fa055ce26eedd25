import type { Procedure } from '../procedure';
import { domandaPrestazione } from './domanda-prestazione';
import { inserimentoAccreditato } from './inserimento-accreditato';
import { misuraInclusione } from './misura-inclusione';
import { nonAutosufficienza } from './non-autosufficienza';
import { percorsoComune } from './percorso-comune';
import { prontoIntervento } from './pronto-intervento';
import { segretariato } from './segretariato';
import { tutelaMinori } from './tutela-minori';

export {
  domandaPrestazione,
  inserimentoAccreditato,
  misuraInclusione,
  nonAutosufficienza,
  percorsoComune,
  prontoIntervento,
  segretariato,
  tutelaMinori,
};

/** Every procedure that the kit ships. */
export const procedures: readonly Procedure[] = [
  percorsoComune,
  misuraInclusione,
  nonAutosufficienza,
  tutelaMinori,
  inserimentoAccreditato,
  domandaPrestazione,
  prontoIntervento,
  segretariato,
];
