export type { Colloquio, ColloquioData, Relazione, RelazioneData } from './colloquio';
export { colloquio, relazione } from './colloquio';
