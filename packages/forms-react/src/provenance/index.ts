export { ProvenanceBadge } from './provenance-badge';
