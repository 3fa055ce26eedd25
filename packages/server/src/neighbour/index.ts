export type { Neighbour, NeighbourAnswer, NeighbourFailure, NeighbourOptions, WholeAnswer } from './neighbour';
export { createNeighbour } from './neighbour';
