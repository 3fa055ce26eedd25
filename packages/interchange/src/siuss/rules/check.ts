import { createIssue, type Issue, type Path, prefixIssues } from '@cartella/core';
import type { SiussCodes } from '../codes';
import { checkDocument, type SiussDocument } from '../flow';
import {
  type Beneficiario,
  beneficiario,
  type IdentificazioneFlusso,
  identificazioneFlusso,
  layouts,
  type PrestazioneSociale,
  type Sinba,
  type SiussFlow,
  type SiussRecords,
} from '../layout';
import { checkElement, type ElementTable } from '../table';
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

type Parts = Partial<Beneficiario>;

const arrayOf = <T>(part: readonly T[] | undefined): readonly T[] => (Array.isArray(part) ? part : []);
const isSound = (table: ElementTable, part: unknown): boolean => checkElement(table, part).length === 0;

/** Applies the rules to the parts of a person that the layout accepts, so that one missing field does not hide the rest. */
function checkParts(record: Parts, codes: SiussCodes): Issue[] {
  const { Anagrafica, Indirizzo, PrestazioniSociali } = record;
  const parts = beneficiario.children;
  const issues = isSound(beneficiario, record) ? applyRules(beneficiarioRules, record as Beneficiario, codes) : [];
  if (Anagrafica !== undefined && isSound(parts.Anagrafica.element, Anagrafica)) {
    issues.push(...applyRules(anagraficaRules, Anagrafica, codes, ['Anagrafica']));
  }
  for (const [index, address] of arrayOf(Indirizzo).entries()) {
    if (isSound(parts.Indirizzo.element, address)) {
      issues.push(...applyRules(indirizzoRules, address, codes, ['Indirizzo', index]));
    }
  }
  for (const [index, benefit] of arrayOf(PrestazioniSociali).entries()) {
    if (!isSound(parts.PrestazioniSociali.element, benefit)) continue;
    issues.push(...checkBenefit(benefit, codes, ['PrestazioniSociali', index]));
  }
  return issues;
}

function checkBenefit(benefit: PrestazioneSociale, codes: SiussCodes, path: Path): Issue[] {
  const issues = applyRules(prestazioneRules, benefit, codes, path);
  return benefit.SINA === undefined
    ? issues
    : [...issues, ...applyRules(sinaRules, benefit.SINA, codes, [...path, 'SINA'])];
}

/** Finds what the specifications do not allow in a record that the layout is known to accept, as one read from a flow. */
export function checkRules<F extends SiussFlow>(flow: F, record: SiussRecords[F], codes: SiussCodes): Issue[] {
  if (flow === 'SINBA') return applyRules(sinbaRules, record as Sinba, codes);
  const { Anagrafica, Indirizzo, PrestazioniSociali } = record as Beneficiario;
  return [
    ...applyRules(beneficiarioRules, record as Beneficiario, codes),
    ...applyRules(anagraficaRules, Anagrafica, codes, ['Anagrafica']),
    ...Indirizzo.flatMap((address, index) => applyRules(indirizzoRules, address, codes, ['Indirizzo', index])),
    ...PrestazioniSociali.flatMap((benefit, index) => checkBenefit(benefit, codes, ['PrestazioniSociali', index])),
  ];
}

/** Checks a record against its layout and, part by part where that is sound, against the specifications. It may be incomplete. */
export function checkRecord<F extends SiussFlow>(flow: F, record: unknown, codes: SiussCodes): Issue[] {
  const structure = checkElement(layouts[flow].record, record);
  if (structure.length === 0) return checkRules(flow, record as SiussRecords[F], codes);
  const isPerson = flow === 'PS_PSA_SINA' && typeof record === 'object' && record !== null;
  return isPerson ? [...structure, ...checkParts(record as Parts, codes)] : structure;
}

/** Finds what is wrong with a header: its layout and, where that is sound, its rules. */
export function checkHeader(header: IdentificazioneFlusso, codes: SiussCodes): Issue[] {
  const structure = checkElement(identificazioneFlusso, header);
  if (structure.length > 0) return structure;
  return [...applyRules(headerRules, header, codes), ...applyRules(enteRules, header.Ente, codes, ['Ente'])];
}

/** Checks a whole flow: everything that is wrong in it, at once. */
export function checkSiuss<F extends SiussFlow>(document: SiussDocument<F>, codes: SiussCodes): Issue[] {
  const { flow, header, records } = document;
  const { name } = layouts[flow].record;
  return [
    ...prefixIssues(checkHeader(header, codes), ['IdentificazioneFlusso']),
    ...(records.length === 0 ? checkDocument(document) : []),
    ...records.flatMap((record, index) => prefixIssues(checkRecord(flow, record, codes), [name, index])),
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
