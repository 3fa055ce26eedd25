export { readSiuss } from './read';
export type { SiussEvent } from './stream';
export { streamSiuss } from './stream';
export type { OnRefused, SiussDocument } from './write';
export { checkDocument, writeSiuss, writeSiussStream } from './write';
