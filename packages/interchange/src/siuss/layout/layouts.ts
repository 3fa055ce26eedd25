import { type Beneficiario, beneficiario, psPsaSina } from './beneficiario';
import { type Sinba, sinba, sinbaFlow } from './sinba';

/** The two layouts: the whole document, and the element that repeats. */
export const layouts = {
  PS_PSA_SINA: { document: psPsaSina, record: beneficiario },
  SINBA: { document: sinbaFlow, record: sinba },
} as const;

/** The record that repeats in each layout. */
export interface SiussRecords {
  readonly PS_PSA_SINA: Beneficiario;
  readonly SINBA: Sinba;
}
