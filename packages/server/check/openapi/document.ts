/** A part of an OpenAPI document. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const members = (value: unknown): [string, unknown][] => (isNode(value) ? Object.entries(value) : []);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A part with its place, as a JSON pointer. */
export interface Placed {
  readonly node: Node;
  readonly at: string;
}

/** An operation of the document. */
export interface Operation extends Placed {
  readonly path: string;
  readonly method: string;
}

/** An answer of an operation, wherever it is described. */
export interface Answer extends Placed {
  readonly operation: Operation;
  readonly status: string;
  /** Names of its headers. */
  readonly headers: readonly string[];
  /** Media types with their schemas, followed to where they are described. */
  readonly contents: readonly (readonly [type: string, schema: Node])[];
}

/** A document as the rules look at it: its references can be followed, its parts listed. */
export interface View {
  readonly document: Node;
  readonly operations: readonly Operation[];
  readonly answers: readonly Answer[];
  readonly parameters: readonly Placed[];
  /** Schemas, each once: what is referred to counts where it is described. */
  readonly schemas: readonly Placed[];
  readonly securitySchemes: readonly Placed[];
  readonly follow: (value: unknown) => Node;
}

const methods = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace'];

/** Prepares a document for the rules. */
export function viewOf(document: Node): View {
  const follow = (value: unknown): Node => {
    const reference = isNode(value) ? value['$ref'] : undefined;
    if (typeof reference !== 'string') return isNode(value) ? value : {};
    const steps = reference.split('/').slice(1);
    return follow(
      steps.reduce<unknown>((node, step) => (isNode(node) ? node[step.replaceAll('~1', '/')] : undefined), document),
    );
  };
  const operations = members(document['paths']).flatMap(([path, item]) =>
    members(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, node]) => ({ path, method, node: isNode(node) ? node : {}, at: `/paths/${path}/${method}` })),
  );
  const answers = operations.flatMap((operation) =>
    members(operation.node['responses']).map(([status, response]): Answer => {
      const node = follow(response);
      return {
        operation,
        status,
        node,
        at: `${operation.at}/responses/${status}`,
        headers: members(node['headers']).map(([name]) => name),
        contents: members(node['content']).map(([type, content]) => [type, follow(follow(content)['schema'])] as const),
      };
    }),
  );
  const own = operations.flatMap(({ node, at }) =>
    (Array.isArray(node['parameters']) ? node['parameters'] : []).map((each, index) => ({
      node: follow(each),
      at: `${at}/parameters/${index}`,
    })),
  );
  const components = isNode(document['components']) ? document['components'] : {};
  return {
    document,
    operations,
    answers,
    parameters: [...new Map(own.map((each) => [each.node, each])).values()],
    schemas: [...schemasIn(document, '')],
    securitySchemes: members(components['securitySchemes']).map(([name, node]) => ({
      node: follow(node),
      at: `/components/securitySchemes/${name}`,
    })),
    follow,
  };
}

const schemaKeys = ['schema', 'items', 'additionalProperties', 'not', 'contains', 'propertyNames'];
const schemaLists = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];

/** Walks the document and gives each schema, and the schemas inside it. */
function* schemasIn(value: unknown, at: string, isSchema = false): Generator<Placed> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* schemasIn(item, `${at}/${index}`, isSchema);
    return;
  }
  if (!isNode(value)) return;
  if (isSchema) yield { node: value, at };
  for (const [key, part] of Object.entries(value)) {
    const place = `${at}/${key}`;
    if (key === 'properties' || (key === 'schemas' && !isSchema)) {
      for (const [name, schema] of members(part)) yield* schemasIn(schema, `${place}/${name}`, true);
    } else if (!['example', 'examples', 'enum', 'const', 'default'].includes(key)) {
      yield* schemasIn(part, place, schemaKeys.includes(key) || (isSchema && schemaLists.includes(key)));
    }
  }
}
