export type { AbsenceKind, Absent } from './absence';
export { AbsenceKindSchema, absenceKinds, isAbsent, orAbsent, presentValue } from './absence';
export type { AccessLogEntry, AccessLogEntryData } from './access-log';
export { accessLogEntry } from './access-log';
export type { Accesso, AccessoData } from './accesso';
export { accesso } from './accesso';
export type { AnalisiPreliminare, AnalisiPreliminareData } from './analisi-preliminare';
export { analisiPreliminare, NeedDimensionSchema } from './analisi-preliminare';
export type { Attendance, AttendanceData, AttendanceMonth, AttendanceMonthData } from './attendance';
export { attendance, attendanceMonth } from './attendance';
export type { CartellaSociale, CartellaSocialeData, PresaInCarico, PresaInCaricoData } from './cartella-sociale';
export { cartellaSociale, presaInCarico } from './cartella-sociale';
export type {
  CaseTeam,
  CaseTeamData,
  CaseTeamMember,
  EquipeMultidisciplinare,
  EquipeMultidisciplinareData,
} from './case-team';
export { CaseTeamMemberSchema, caseTeam, equipeMultidisciplinare } from './case-team';
export type { Colloquio, ColloquioData, Relazione, RelazioneData } from './colloquio';
export { colloquio, relazione } from './colloquio';
export type {
  Certification,
  CertificationData,
  CivilStatus,
  CivilStatusData,
  Education,
  EducationData,
  Employment,
  EmploymentData,
  HealthCondition,
  HealthConditionData,
  Housing,
  HousingData,
  LegalProtection,
  LegalProtectionData,
} from './condition';
export {
  certification,
  civilStatus,
  education,
  employment,
  healthCondition,
  housing,
  legalProtection,
} from './condition';
export type { DiaryEntry, DiaryEntryData } from './diary-entry';
export { DiaryPassageSchema, diaryEntry } from './diary-entry';
export type { Document, DocumentData } from './document';
export { document } from './document';
export type { Domanda, DomandaData } from './domanda';
export { domanda } from './domanda';
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
export type { Commitment, CommitmentData, Fund, FundData } from './fund';
export { commitment, fund } from './fund';
export type { Household, HouseholdData, Membership } from './household';
export { household, isMemberOn, MembershipSchema, membersOn, mergeHouseholds, splitHousehold } from './household';
export type {
  IdentityDocument,
  IdentityDocumentData,
  PermessoDiSoggiorno,
  PermessoDiSoggiornoData,
} from './identity-document';
export { identityDocument, permessoDiSoggiorno } from './identity-document';
export type { IdentityLink, IdentityLinkData, SealedLink, SealedLinkData } from './identity-link';
export { identityLink, sealedLink } from './identity-link';
export { inputsOf, valueTypeOf } from './inputs';
export type {
  Answer,
  Instrument,
  InstrumentItem,
  InstrumentOutcome,
  InstrumentResult,
  InstrumentResultData,
  InstrumentScore,
  Score,
} from './instrument';
export {
  InstrumentSchema,
  inputsOfInstrument,
  instrumentIssue,
  instrumentResult,
  instruments,
  readInstrument,
  scoreInstrument,
} from './instrument';
export type {
  DeliveredMonth,
  DeliveryPlanData,
  Erogazione,
  ErogazioneData,
  Intervento,
  InterventoData,
} from './intervento';
export { erogazione, intervento } from './intervento';
export type { Dsu, DsuData, Isee, IseeData } from './isee';
export { dsu, isee } from './isee';
export type { ModelRecord, RecordData, RecordKind } from './kinds';
export { isRecordKind, recordDefinition, recordKinds } from './kinds';
export type { Confidence, DuplicatePair, Feature, Matchable, MatchOptions, MatchRule } from './matching';
export { findDuplicates, findMatches, personMatchRules } from './matching';
export type { Message, MessageData, Receipt, ReceiptData } from './message';
export { message, receipt } from './message';
export { modelCatalogues } from './messages';
export type { MisuraDiSostegno, MisuraDiSostegnoData } from './misura-di-sostegno';
export { misuraDiSostegno } from './misura-di-sostegno';
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
export type { PattoIndividualizzato, PattoIndividualizzatoData } from './patto-individualizzato';
export { pattoIndividualizzato } from './patto-individualizzato';
export type { Address, ContactPoint, Person, PersonData } from './person';
export { AddressSchema, ContactPointSchema, PersonDataSchema, person } from './person';
export type { Consent, ConsentData, PrivacyNotice, PrivacyNoticeData } from './privacy';
export { consent, privacyNotice } from './privacy';
export type { ProgettoPersonalizzato, ProgettoPersonalizzatoData, Signature } from './progetto-personalizzato';
export {
  ActionSchema,
  GoalSchema,
  PledgeSchema,
  progettoPersonalizzato,
  SignatureSchema,
  SupportSchema,
} from './progetto-personalizzato';
export type {
  Affidamento,
  AffidamentoData,
  ProvvedimentoGiudiziario,
  ProvvedimentoGiudiziarioData,
} from './provvedimento';
export { affidamento, provvedimentoGiudiziario } from './provvedimento';
export type {
  QuadroDiAnalisi,
  QuadroDiAnalisiData,
  ValutazioneMultidimensionale,
  ValutazioneMultidimensionaleData,
} from './quadro-di-analisi';
export { AnalysisSectionSchema, quadroDiAnalisi, valutazioneMultidimensionale } from './quadro-di-analisi';
export type { DataOf, RecordDefinition, RecordOf, RecordRule, Retention } from './record';
export {
  afterClosure,
  afterContact,
  afterValidity,
  caseRecord,
  defineRecord,
  eachInOrder,
  envelopeSchemaOf,
  inLog,
  inOrder,
  ofMinors,
  oneOf,
  registerRecord,
  schemaNameOf,
} from './record';
export type { Referral, ReferralData } from './referral';
export { referral } from './referral';
export type { Relationship, RelationshipData } from './relationship';
export { relationship } from './relationship';
export type { ElementDefaults, JsonSchema, SchemaMode } from './schema';
export { pascalCase, schemaBase, schemaIdOf, shapeToJsonSchema, toJsonSchema } from './schema';
export type { Segnalazione, SegnalazioneData } from './segnalazione';
export { segnalazione } from './segnalazione';
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
export type { RecordValidator, Site, ValidationContext } from './validation';
export {
  createValidator,
  parseData,
  parseRecord,
  recordIssue,
  sitesOf,
  structureIssues,
  validateData,
  validateRecord,
  validatorOf,
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
  MonthSchema,
  RecordIdSchema,
  reference,
  TextSchema,
} from './value';
export type { ValutazioneFinale, ValutazioneFinaleData } from './valutazione-finale';
export { GoalOutcomeSchema, OutcomeIndicatorSchema, valutazioneFinale } from './valutazione-finale';
