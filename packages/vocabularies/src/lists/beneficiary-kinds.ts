import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Who an intervention is for. */
export const beneficiaryKinds: CodeList = compiled(
  {
    id: 'beneficiary-kinds',
    it: 'Tipi di beneficiario',
    en: 'Kinds of beneficiary',
    from: 'the choices of SISO (Regione Umbria)',
  },
  [
    ['person', 'Persona', 'Person'],
    ['household', 'Nucleo familiare', 'Household'],
    ['group', 'Gruppo', 'Group'],
  ],
);
