import { isNode, type Placed, textOf, type View } from './document';

/** Tells whether a schema is of a type, alone or among others. */
export const hasType = ({ node }: Placed, type: string) => [node['type']].flat().includes(type);
/** The servers of a document. */
export const servers = ({ document }: View): Placed[] =>
  (Array.isArray(document['servers']) ? document['servers'] : []).map((node: unknown, index: number) => ({
    node: isNode(node) ? node : {},
    at: `/servers/${index}`,
  }));
/** The answers with certain statuses. */
export const answersOf = ({ answers }: View, status: RegExp) => answers.filter((each) => status.test(each.status));
/** The name of a parameter or header. */
export const nameOf = ({ node }: Placed) => textOf(node['name']);
/** The operations with certain methods. */
export const methodsIn = (view: View, ...methods: readonly string[]) =>
  view.operations.filter(({ method }) => methods.includes(method));
