import { isObject, type SchemaDraft, valueSchema } from '../src';

// Texts for the patterns of the model: an identifier, a day, an instant, a code, a digest, a line.
const texts = [
  '01890000-0000-7000-8000-000000000001',
  '2026-03-02',
  '2026-03-02T09:00:00Z',
  '2026-03',
  'accesso/1.0.0',
  'a'.repeat(64),
  'Persona Finta',
  'finto',
  'F',
  '00100',
];

/** Makes an instance of a schema of ours out of a seed: with more or fewer optional properties, longer or shorter texts. */
export function instanceOf(schema: unknown, seed: number): unknown {
  let state = seed >>> 0;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const make = (node: unknown): unknown => {
    if (!isObject(node)) return {};
    const branches = Array.isArray(node['anyOf']) ? node['anyOf'] : [];
    if (branches.length > 0) return make(branches[next(branches.length)]);
    if (node['const'] !== undefined) return node['const'];
    if (Array.isArray(node['enum'])) return node['enum'][next(node['enum'].length)];
    switch (node['type']) {
      case 'object':
        return makeObject(node);
      case 'array':
        return Array.from({ length: Number(node['minItems'] ?? 0) + (node['maxItems'] === 0 ? 0 : next(2)) }, () =>
          make(node['items']),
        );
      case 'boolean':
        return next(2) === 0;
      case 'integer':
      case 'number':
        return Math.max(Number(node['minimum'] ?? 0), 0);
      default:
        return makeText(node);
    }
  };
  const makeObject = (node: SchemaDraft): unknown => {
    const properties = isObject(node['properties']) ? node['properties'] : {};
    const required = Array.isArray(node['required']) ? node['required'] : [];
    return Object.fromEntries(
      Object.entries(properties).flatMap(([name, part]) =>
        required.includes(name) || next(3) === 0 ? [[name, make(part)]] : [],
      ),
    );
  };
  const makeText = (node: SchemaDraft): string => {
    const patterns = [
      node['pattern'],
      ...(Array.isArray(node['allOf']) ? node['allOf'].map((part) => isObject(part) && part['pattern']) : []),
    ]
      .filter((pattern) => typeof pattern === 'string')
      .map((pattern) => new RegExp(String(pattern), 'u'));
    const [least, most] = [Number(node['minLength'] ?? 0), Number(node['maxLength'] ?? 100_000)];
    const tailored = ['x'.repeat(Math.max(least, 1)), 'x'.repeat(Math.min(most, 200)), 'A'.repeat(Math.max(least, 1))];
    const fitting = [...texts, ...tailored].filter(
      (text) => text.length >= least && text.length <= most && patterns.every((pattern) => pattern.test(text)),
    );
    return fitting[next(fitting.length)] ?? '';
  };
  return make(valueSchema(isObject(schema) ? schema : {}));
}
