export { inventFamilyName, inventGivenName, inventStreet } from './names';
