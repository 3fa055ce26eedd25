export type { Codemod } from './codemod';
export { codemodsBetween, movesOf } from './codemod';
export { codemods } from './codemods';
