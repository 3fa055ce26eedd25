export { answerText, nameOf, optionOf, optionsOf } from './answer';
export type { DrawnPage, DrawnQuestion, DrawnSection } from './outline';
export { flatten, outlineOf } from './outline';
export type { Surface, SurfaceWording } from './surface';
export { controlId, isMarkedOptional, wordingOf } from './surface';
