export type { Certificate, Disposal } from './retention';
export { authoriseDisposal, closeCase, destroyCase, listDisposals, markDue, proposeDisposal } from './retention';
