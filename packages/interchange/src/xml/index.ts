export type { ByteSource } from './decode';
export { decodeUtf8 } from './decode';
export { escapeXml, isXmlText } from './escape';
export type { XmlHandler } from './parse';
export { parseXml } from './parse';
export type { XmlLimits } from './xml.issues';
export { defaultXmlLimits, Refusal, xmlIssue } from './xml.issues';
