import { SaxesParser } from 'saxes';
import { type ByteSource, decodeUtf8, refusal } from '../text';
import { withoutDoctype } from './prolog';
import { defaultXmlLimits, type XmlLimits, xmlIssue } from './xml.issues';

/** What a format does with the elements of one namespace as they pass. */
export interface XmlHandler {
  /** @param name - Local name. @param attributes - By name as written, without namespaces and hints of where a schema is. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(): void;
}

const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';
const schemaHints = new Set(['schemaLocation', 'noNamespaceSchemaLocation']);

/** Namespaces that the root binds, by prefix; `''` for no prefix. */
type Bindings = ReadonlyMap<string, string>;

function bindingsOf(root: Record<string, string>): Bindings {
  const bindings = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);
  for (const [name, value] of Object.entries(root)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    bindings.set(name.slice('xmlns:'.length), value);
    delete root[name];
  }
  return bindings;
}

function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** Takes away the hints of where a schema is, which any element may carry; prefixes must be those of the root. */
function withoutHints(attributes: Record<string, string>, bindings: Bindings): Record<string, string> {
  for (const name in attributes) {
    if (name === 'xmlns') throw refusal(xmlIssue.namespace);
    if (!name.includes(':')) continue;
    const [prefix, local] = splitName(name);
    const namespace = bindings.get(prefix);
    if (namespace === undefined) throw refusal(xmlIssue.namespace);
    if (namespace === instanceNamespace && schemaHints.has(local)) delete attributes[name];
  }
  return attributes;
}

/**
 * Parses a document of one namespace, handing its elements over as they come and yielding after each piece of text so that the caller
 * can pass on what it has gathered. Memory does not grow with the document.
 *
 * @throws Refusal when the document is not one that should be read: the caller turns it into its issue.
 */
export async function* parseXml(
  source: ByteSource,
  namespace: string,
  handler: XmlHandler,
  limits: XmlLimits = defaultXmlLimits,
): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let bindings: Bindings | undefined;
  let depth = 0;
  let pending = 0;
  let total = 0;

  parser.on('opentag', ({ name, attributes }) => {
    pending = 0;
    depth += 1;
    if (depth > limits.depth) throw refusal(xmlIssue.tooDeep, { limit: limits.depth });
    bindings ??= bindingsOf(attributes);
    const [prefix, local] = splitName(name);
    if (bindings.get(prefix) !== namespace) throw refusal(xmlIssue.namespace);
    handler.open(local, withoutHints(attributes, bindings));
  });
  parser.on('closetag', () => {
    pending = 0;
    depth -= 1;
    handler.close();
  });
  const onText = (text: string): void => {
    pending = 0;
    if (depth > 0) handler.text(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('comment', () => {
    pending = 0;
  });
  parser.on('error', () => {
    throw refusal(xmlIssue.malformed, { line: parser.line });
  });

  for await (const piece of withoutDoctype(decodeUtf8(source, xmlIssue.encoding))) {
    pending += piece.length;
    total += piece.length;
    parser.write(piece);
    if (pending > limits.token) throw refusal(xmlIssue.tooLarge, { limit: limits.token });
    if (total > limits.characters) throw refusal(xmlIssue.tooLarge, { limit: limits.characters });
    yield;
  }
  if (depth > 0 || bindings === undefined) throw refusal(xmlIssue.truncated, { line: parser.line });
  parser.close();
  yield;
}
