export type { Role } from './role';
export { isRole, roles, worksInUnits } from './role';
