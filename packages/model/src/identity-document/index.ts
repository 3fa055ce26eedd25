export type {
  IdentityDocument,
  IdentityDocumentData,
  PermessoDiSoggiorno,
  PermessoDiSoggiornoData,
} from './identity-document';
export { identityDocument, permessoDiSoggiorno } from './identity-document';
