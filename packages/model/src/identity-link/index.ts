export type { IdentityLink, IdentityLinkData, SealedLink, SealedLinkData } from './identity-link';
export { identityLink, sealedLink } from './identity-link';
