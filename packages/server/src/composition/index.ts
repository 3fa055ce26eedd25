export type { BroughtLayers, Compositions, CompositionsOptions, EnteComposition, Served } from './compositions';
export { createCompositions } from './compositions';
export type { Profiles } from './profiles';
export { createProfiles } from './profiles';
export { documentOf } from './read-documents';
