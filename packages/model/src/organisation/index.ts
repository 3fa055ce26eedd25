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
