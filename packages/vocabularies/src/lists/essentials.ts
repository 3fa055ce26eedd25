import { type VocabularySet, vocabularySet } from '../code-list';
import { accessChannels } from './access-channels';
import { accessOrigins } from './access-origins';
import { accessOutcomes } from './access-outcomes';
import { accessReasons } from './access-reasons';
import { addressKinds } from './address-kinds';
import { assessmentOutcomes } from './assessment-outcomes';
import { autonomyLevels } from './autonomy-levels';
import { beneficiaryKinds } from './beneficiary-kinds';
import { cancellationReasons } from './cancellation-reasons';
import { careAids } from './care-aids';
import { caseRoles } from './case-roles';
import { citizenshipKinds } from './citizenship-kinds';
import { civilStatus } from './civil-status';
import { closureReasons } from './closure-reasons';
import { cohabitationKinds } from './cohabitation-kinds';
import { cohabitationRoles } from './cohabitation-roles';
import { colloquioKinds } from './colloquio-kinds';
import { colloquioParticipants } from './colloquio-participants';
import { colloquioPlaces } from './colloquio-places';
import { consentSubjects } from './consent-subjects';
import { courtAuthorities } from './court-authorities';
import { diaryKinds } from './diary-kinds';
import { documentKinds } from './document-kinds';
import { dsuRelations } from './dsu-relations';
import { educationLevels } from './education-levels';
import { erogazioneUnits } from './erogazione-units';
import { fnpsObjectives } from './fnps-objectives';
import { fundSources } from './fund-sources';
import { goalAreas } from './goal-areas';
import { householdBonds } from './household-bonds';
import { housingKinds } from './housing-kinds';
import { identityDocumentKinds } from './identity-document-kinds';
import { indicators } from './indicators';
import { interventionKinds } from './intervention-kinds';
import { iseeKinds } from './isee-kinds';
import { istatMeasures } from './istat-measures';
import { istatServices } from './istat-services';
import { istatUserAreas } from './istat-user-areas';
import { kinship } from './kinship';
import { languages } from './languages';
import { legalProtectionKinds } from './legal-protection-kinds';
import { leps } from './leps';
import { matchReasons } from './match-reasons';
import { needDimensions } from './need-dimensions';
import { networkRoles } from './network-roles';
import { nonProfessionalConditions } from './non-professional-conditions';
import { pathOutcomes } from './path-outcomes';
import { paymentMethods } from './payment-methods';
import { permitKinds } from './permit-kinds';
import { permitReasons } from './permit-reasons';
import { professionalPositions } from './professional-positions';
import { professions } from './professions';
import { regions } from './regions';
import { regionsDm1986 } from './regions-dm1986';
import { registrationReasons } from './registration-reasons';
import { relazioneKinds } from './relazione-kinds';
import { requesters } from './requesters';
import { roles } from './roles';
import { sex } from './sex';
import { siussBenefits } from './siuss-benefits';
import { userAreas } from './user-areas';
import { userCategories } from './user-categories';
import { workConditions } from './work-conditions';

/** Every small list: all that the records refer to, except places, street names and the enumerations of the SIUSS flows. */
export const essentials: VocabularySet = vocabularySet(
  accessChannels,
  accessOrigins,
  accessOutcomes,
  accessReasons,
  addressKinds,
  assessmentOutcomes,
  autonomyLevels,
  beneficiaryKinds,
  cancellationReasons,
  careAids,
  caseRoles,
  citizenshipKinds,
  civilStatus,
  closureReasons,
  cohabitationKinds,
  cohabitationRoles,
  colloquioKinds,
  colloquioParticipants,
  colloquioPlaces,
  consentSubjects,
  courtAuthorities,
  diaryKinds,
  documentKinds,
  dsuRelations,
  educationLevels,
  erogazioneUnits,
  fnpsObjectives,
  fundSources,
  goalAreas,
  householdBonds,
  housingKinds,
  identityDocumentKinds,
  indicators,
  interventionKinds,
  iseeKinds,
  istatMeasures,
  istatServices,
  istatUserAreas,
  kinship,
  languages,
  legalProtectionKinds,
  leps,
  matchReasons,
  needDimensions,
  networkRoles,
  nonProfessionalConditions,
  pathOutcomes,
  paymentMethods,
  permitKinds,
  permitReasons,
  professionalPositions,
  professions,
  regions,
  regionsDm1986,
  registrationReasons,
  relazioneKinds,
  requesters,
  roles,
  sex,
  siussBenefits,
  userAreas,
  userCategories,
  workConditions,
);
