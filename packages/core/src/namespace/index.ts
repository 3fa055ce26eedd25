export { isNamespace, isUnderNamespace, namespacePattern } from './namespace';
