import { type FieldPlace, isObject, type SchemaDraft } from '../field';
import { union } from './order';

/** Makes a field required; one of a layer takes its namespace and `ext` with it, which would otherwise be left out whole. */
export function requireField(write: SchemaDraft, { owner, name }: FieldPlace, path: string): void {
  add(owner, name);
  const [root, namespace, ...rest] = path.split('.');
  const extensions = isObject(write['properties']) ? write['properties']['ext'] : undefined;
  if (root !== 'ext' || namespace === undefined || rest.length !== 1 || !isObject(extensions)) return;
  add(write, 'ext');
  add(extensions, namespace);
}

function add(owner: SchemaDraft, name: string): void {
  const required = Array.isArray(owner['required']) ? owner['required'].map(String) : [];
  owner['required'] = union(required, [name]);
}
