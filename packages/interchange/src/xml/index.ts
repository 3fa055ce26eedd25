export { escapeXml, isXmlText } from './escape';
export type { XmlHandler } from './parse';
export { parseXml } from './parse';
export { withoutDoctype } from './prolog';
export type { XmlLimits } from './xml.issues';
export { defaultXmlLimits, xmlIssue } from './xml.issues';
