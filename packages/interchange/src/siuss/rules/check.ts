import { createIssue, type Issue, isBlocking } from '@cartella/core';
import type { SiussCodes } from '../codes';
import type { SiussDocument } from '../flow';
import { checkDocument } from '../flow';
import type { Beneficiario, IdentificazioneFlusso, Sinba, SiussFlow, SiussRecords } from '../layout';
import { anagraficaRules, beneficiarioRules, indirizzoRules } from './beneficiario.rules';
import { enteRules, headerRules } from './header.rules';
import { prestazioneRules, sinaRules } from './prestazione.rules';
import { applyRules, type SiussRule } from './rule';
import { sinbaRules } from './sinba.rules';

/** Every rule that the schemas cannot say, by the part of the flow that it is about. */
export const siussRules = {
  IdentificazioneFlusso: headerRules,
  Ente: enteRules,
  Beneficiario: beneficiarioRules,
  Anagrafica: anagraficaRules,
  Indirizzo: indirizzoRules,
  PrestazioniSociali: prestazioneRules,
  SINA: sinaRules,
  SINBA: sinbaRules,
} as const satisfies Readonly<Record<string, readonly SiussRule<never>[]>>;

function checkBeneficiario(record: Beneficiario, codes: SiussCodes): Issue[] {
  return [
    ...applyRules(beneficiarioRules, record, codes),
    ...applyRules(anagraficaRules, record.Anagrafica, codes, ['Anagrafica']),
    ...record.Indirizzo.flatMap((address, index) => applyRules(indirizzoRules, address, codes, ['Indirizzo', index])),
    ...record.PrestazioniSociali.flatMap((benefit, index) => [
      ...applyRules(prestazioneRules, benefit, codes, ['PrestazioniSociali', index]),
      ...(benefit.SINA === undefined
        ? []
        : applyRules(sinaRules, benefit.SINA, codes, ['PrestazioniSociali', index, 'SINA'])),
    ]),
  ];
}

/** Finds what the specifications do not allow in a header that the layout accepts. */
export function checkHeader(header: IdentificazioneFlusso, codes: SiussCodes): Issue[] {
  return [...applyRules(headerRules, header, codes), ...applyRules(enteRules, header.Ente, codes, ['Ente'])];
}

/** Finds what the specifications do not allow in a record that the layout accepts. */
export function checkRecord<F extends SiussFlow>(flow: F, record: SiussRecords[F], codes: SiussCodes): Issue[] {
  return flow === 'SINBA'
    ? applyRules(sinbaRules, record as Sinba, codes)
    : checkBeneficiario(record as Beneficiario, codes);
}

/** Checks a whole flow: its layout first and, where that is sound, the rules of the specifications. */
export function checkSiuss<F extends SiussFlow>(document: SiussDocument<F>, codes: SiussCodes): Issue[] {
  const structure = checkDocument(document);
  if (isBlocking(structure)) return structure;
  const { flow, header, records } = document;
  const name = flow === 'SINBA' ? 'SINBA' : 'Beneficiario';
  const at = (path: Issue['path'], issues: readonly Issue[]): Issue[] =>
    issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  return [
    ...at(['IdentificazioneFlusso'], checkHeader(header, codes)),
    ...records.flatMap((record, index) => at([name, index], checkRecord(flow, record, codes))),
  ];
}

/** Says that a flow for the e-service holds more than one person or more than one benefit, which only a file for the portal may. */
export function checkSingle(document: SiussDocument): Issue[] {
  const benefits =
    document.flow === 'SINBA'
      ? 1
      : (document.records as readonly Beneficiario[]).flatMap((record) => record.PrestazioniSociali).length;
  return document.records.length === 1 && benefits === 1
    ? []
    : [createIssue('siuss.not-single', [], { params: { count: Math.max(benefits, document.records.length) } })];
}
