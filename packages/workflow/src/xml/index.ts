export type { Attributes } from './xml';
export { decimal, element, escapeXml } from './xml';
