import { XmlDocument, XsdValidator } from 'libxml2-wasm';

/** Decides whether a document is one that a schema accepts. */
export type Accepts = (xml: string) => boolean;

/** Compiles a schema with libxml2. The validator lives as long as the process. */
export function xsdEngine(xsd: string): Accepts {
  const validator = XsdValidator.fromDoc(XmlDocument.fromString(xsd));
  return (xml) => {
    let document: XmlDocument | undefined;
    try {
      document = XmlDocument.fromString(xml);
      validator.validate(document);
      return true;
    } catch {
      return false;
    } finally {
      document?.dispose();
    }
  };
}
