export type { Role } from './role';
export { isRole, roles } from './role';
