import type { IdentificazioneFlusso } from '../layout';
import { rule, type SiussRule } from './rule';
import { isTaxCodeSound } from './tax-code';

const flowName = /^(?<ente>.+)\.(?:PS|PSA|SINA|SINBA)\.\d{8}\.\d+$/;

/** Rules on the header of a flow. */
export const headerRules: readonly SiussRule<IdentificazioneFlusso>[] = [
  // INPS itself publishes examples of two forms: told, not refused.
  rule(
    'warning',
    'specifiche-2.0.1',
    'flow-name',
    'Nome',
    ({ Nome, Ente }) => flowName.exec(Nome)?.groups?.['ente'] === Ente.Codice,
  ),
];

/** Rules on the body that sends. */
export const enteRules: readonly SiussRule<IdentificazioneFlusso['Ente']>[] = [
  rule(
    'error',
    'specifiche-2.0.1',
    'unknown-birthplace',
    'Indirizzo',
    ({ Indirizzo }, codes) => /^[A-Z]\d{3}$/.test(Indirizzo) && codes.isBirthplace(Indirizzo),
  ),
  rule('error', 'tracciato', 'tax-code-check', 'CFOperatore', ({ CFOperatore }) => isTaxCodeSound(CFOperatore)),
];
