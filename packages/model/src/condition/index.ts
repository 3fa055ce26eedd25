export type { Certification, CertificationData, HealthCondition, HealthConditionData } from './health-condition';
export { certification, healthCondition } from './health-condition';
export type { LegalProtection, LegalProtectionData } from './legal-protection';
export { legalProtection } from './legal-protection';
export type {
  CivilStatus,
  CivilStatusData,
  Education,
  EducationData,
  Employment,
  EmploymentData,
  Housing,
  HousingData,
} from './social-condition';
export { civilStatus, education, employment, housing } from './social-condition';
