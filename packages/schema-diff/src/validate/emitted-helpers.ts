import { maximumDepth } from './runtime';

/** Names of the helpers that generated code may need. */
export type HelperName = 'report' | 'move' | 'length' | 'key' | 'multiple' | 'own' | 'unknown' | 'count';

// The text of runtime.ts as generated code carries it: only what is used, with no import. A test holds the two equal.
const sources: Readonly<Record<HelperName, { readonly source: string; readonly needs?: readonly HelperName[] }>> = {
  report: {
    source:
      'const report = (i, code, path, params) => { const severity = code === "instance.required" ? "incomplete" : "error"; i.push(params ? { code, path, severity, params } : { code, path, severity }); };',
  },
  move: { source: 'const move = (i, n, key) => { for (; n < i.length; n++) i[n].path.unshift(key); };' },
  length: {
    source:
      'const length = (s) => { let n = s.length; for (let j = n - 2; j >= 0; j--) if ((s.charCodeAt(j) & 64512) === 55296 && (s.charCodeAt(j + 1) & 64512) === 56320) n--; return n; };',
  },
  key: {
    source: `const key = (v, depth = 0) => {
  if (typeof v !== "object" || v === null) return JSON.stringify(v) ?? "undefined";
  if (depth > ${maximumDepth}) return "…";
  if (Array.isArray(v)) return "[" + v.map((item) => key(item, depth + 1)).join() + "]";
  return "{" + Object.keys(v).sort().map((name) => JSON.stringify(name) + ":" + key(v[name], depth + 1)).join() + "}";
};`,
  },
  multiple: {
    source: `const multiple = (v, factor) => {
  if (Number.isInteger(factor)) return v % factor === 0;
  const whole = Math.round(v / factor);
  return Number.isFinite(whole) && Number((whole * factor).toPrecision(15)) === Number(v.toPrecision(15));
};`,
  },
  own: { source: 'const own = (d, name) => (Object.hasOwn(d, name) ? d[name] : undefined);' },
  unknown: {
    source:
      'const unknown = (d, i, names) => { for (const name of Object.keys(d)) if (d[name] !== undefined && !names.has(name)) report(i, "instance.unknown-property", [name]); };',
    needs: ['report'],
  },
  count: {
    source:
      'const count = (d) => { let n = 0; for (const name of Object.keys(d)) if (d[name] !== undefined) n++; return n; };',
  },
};

/** The text of some helpers and of what they need. */
export function helperSources(names: ReadonlySet<HelperName>): string[] {
  const all = new Set([...names].flatMap((name) => [...(sources[name].needs ?? []), name]));
  return [...all].sort().map((name) => sources[name].source);
}
