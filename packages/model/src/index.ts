export type { AbsenceKind, Absent } from './absence';
export { AbsenceKindSchema, absenceKinds, isAbsent, orAbsent, presentValue } from './absence';
export type { Accesso, AccessoData } from './accesso';
export { accesso } from './accesso';
export type { AnalisiPreliminare, AnalisiPreliminareData } from './analisi-preliminare';
export { analisiPreliminare, NeedDimensionSchema } from './analisi-preliminare';
export type { CartellaSociale, CartellaSocialeData, PresaInCarico, PresaInCaricoData } from './cartella-sociale';
export { cartellaSociale, presaInCarico } from './cartella-sociale';
export type { DiaryEntry, DiaryEntryData } from './diary-entry';
export { DiaryPassageSchema, diaryEntry } from './diary-entry';
export type { Element, ElementFacts, LegalBasis, Purpose, Sensitivity } from './element';
export {
  element,
  elementOf,
  elements,
  isAtLeastAsSensitive,
  law328,
  purposeLabels,
  SensitivitySchema,
  sensitivities,
  socialServicesBasis,
  statutoryFlowBasis,
  value,
  valueFactsOf,
} from './element';
export type { Extensions, ProfileReference, Provenance, RecordEnvelope } from './envelope';
export { ExtensionsSchema, envelopeShape, ProfileReferenceSchema, ProvenanceSchema } from './envelope';
export type { FormatName } from './format';
export { hasFormat } from './format';
export type { Household, HouseholdData, Membership } from './household';
export { household, MembershipSchema } from './household';
export { inputsOf, valueTypeOf } from './inputs';
export type { Erogazione, ErogazioneData, Intervento, InterventoData } from './intervento';
export { erogazione, intervento } from './intervento';
export type { ModelRecord, RecordData, RecordKind } from './kinds';
export { isRecordKind, recordDefinition, recordKinds } from './kinds';
export { modelCatalogues } from './messages';
export type {
  Assignment,
  Operator,
  OperatorData,
  Organisation,
  OrganisationData,
  Unit,
  UnitData,
} from './organisation';
export { AssignmentSchema, operator, organisation, unit } from './organisation';
export type { Address, ContactPoint, Person, PersonData } from './person';
export { AddressSchema, ContactPointSchema, PersonDataSchema, person } from './person';
export type { ProgettoPersonalizzato, ProgettoPersonalizzatoData, Signature } from './progetto-personalizzato';
export { ActionSchema, GoalSchema, progettoPersonalizzato, SignatureSchema } from './progetto-personalizzato';
export type { DataOf, RecordDefinition, RecordOf, RecordRule, Retention } from './record';
export { defineRecord, envelopeSchemaOf, schemaNameOf } from './record';
export type { JsonSchema, SchemaMode } from './schema';
export { pascalCase, schemaBase, schemaIdOf, toJsonSchema } from './schema';
export type {
  BirthplaceAnswer,
  BirthplaceFinder,
  KnownPerson,
  ParsedTaxCode,
  PersonTaxCode,
  TaxCode,
  TaxCodeHolder,
} from './tax-code';
export {
  computeTaxCode,
  explainTaxCode,
  hasTaxCodeCheckCharacter,
  numericCheckDigit,
  OrganisationTaxCodeSchema,
  parseTaxCode,
  possibleBirthDates,
  TaxCodeSchema,
  taxCodeCheckCharacter,
  taxCodeIssue,
  taxCodeMismatch,
} from './tax-code';
export type { ValidationContext } from './validation';
export {
  parseData,
  parseRecord,
  recordIssue,
  structureIssues,
  validateData,
  validateRecord,
  valueIssue,
  vocabularyIssue,
} from './validation';
export {
  CentsSchema,
  CivilDateSchema,
  choice,
  codeOf,
  InstantSchema,
  LineSchema,
  RecordIdSchema,
  reference,
  TextSchema,
} from './value';
export type { ValutazioneFinale, ValutazioneFinaleData } from './valutazione-finale';
export { GoalOutcomeSchema, valutazioneFinale } from './valutazione-finale';
