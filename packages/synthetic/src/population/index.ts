export type { PopulationOptions } from './options';
export type { CaseOptions } from './population';
export { generateHouseholds, generatePersons, generateRecords, householdAt } from './population';
