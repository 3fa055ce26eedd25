export type { Address } from './address';
export { AddressSchema } from './address';
export type { ContactPoint } from './contact-point';
export { ContactPointSchema } from './contact-point';
export type { Person, PersonData } from './person';
export { PersonDataSchema, person } from './person';
