export { answerText, documentIds, documentName, nameOf, optionOf, optionsOf } from './answer';
export type { DrawnPage, DrawnQuestion, DrawnSection } from './outline';
export { flatten, outlineOf } from './outline';
export type { DocumentFacts, Surface, SurfaceWording } from './surface';
export { controlId, isMarkedOptional, mostMegabytes, wordingOf } from './surface';
