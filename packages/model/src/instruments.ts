// The instruments without the schemas and the library that they are written with, for pages that fill them in.
export { instruments } from './instrument/instruments';
