export type { YearPart } from './calendar-year';
export { splitByYear } from './calendar-year';
export type { BenefitFacts, SiussCodes, SiussLists } from './codes';
export { siussCodes } from './codes';
export type { OnRefused, SiussDocument, SiussEvent } from './flow';
export { checkDocument, readSiuss, streamSiuss, writeSiuss, writeSiussStream } from './flow';
export type {
  Beneficiario,
  IdentificazioneFlusso,
  PrestazioneSociale,
  Sina,
  Sinba,
  SiussFlow,
  SiussRecords,
} from './layout';
export { layouts } from './layout';
export type { Pseudonymiser } from './pseudonym';
export { createPseudonymiser } from './pseudonym';
export type { RuleSource, SiussRule } from './rules';
export { checkHeader, checkRecord, checkRules, checkSingle, checkSiuss, siussRules } from './rules';
export { siussXsd } from './schema';
export type { ElementTable, Field, ValueType } from './table';
export type { FlowKind, Sender, SentBenefit, SingleBenefit, Transmission, WrittenFlow } from './transmission';
export { flowHeader, planTransmissions, writeTransmissions } from './transmission';
