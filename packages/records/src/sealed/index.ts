export type { OpeningRequest } from './opening';
export { agreeToOpening, endOpening, requestOpening } from './opening';
export type { SealedClass, SealedPiece } from './split';
export { joinSealed, splitSealed } from './split';
export type { Vault } from './vault';
export { localVault, noVault } from './vault';
