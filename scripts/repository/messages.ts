import ts from 'typescript';
import { isForTests, type Source } from './workspaces';

const code = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/;

/** A catalogue pair as packages export it. */
export type Wording = Readonly<Record<'it' | 'en', Readonly<Record<string, string>>>>;

function textOf(node: ts.Node | undefined): string[] {
  return node && ts.isStringLiteralLike(node) && code.test(node.text) ? [node.text] : [];
}

function unwrapped(node: ts.Expression | undefined): ts.Expression | undefined {
  return node && (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) ? unwrapped(node.expression) : node;
}

function nameOf(property: ts.ObjectLiteralElementLike): string | undefined {
  return property.name && ts.isIdentifier(property.name) ? property.name.text : undefined;
}

function codesOf(node: ts.Node): string[] {
  // const taxCodeIssue = { shape: 'tax-code.shape' } as const
  if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && /(Issue|issue)s?$/.test(node.name.text)) {
    const value = unwrapped(node.initializer);
    const members = value && ts.isObjectLiteralExpression(value) ? value.properties : [];
    return [
      ...members.flatMap((member) => (ts.isPropertyAssignment(member) ? textOf(member.initializer) : [])),
      ...textOf(value),
    ];
  }
  // createIssue('tax-code.shape', path)
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && /[iI]ssue$/.test(node.expression.text))
    return textOf(node.arguments[0]);
  // { code: 'tax-code.shape', path }
  if (ts.isObjectLiteralExpression(node) && node.properties.some((property) => nameOf(property) === 'path')) {
    return node.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) && nameOf(property) === 'code' ? textOf(property.initializer) : [],
    );
  }
  return [];
}

/** Lists the issue codes that a file writes down, each with its place. */
export function issueCodes({ path, text }: Source): { readonly code: string; readonly path: string }[] {
  if (isForTests(path) || !/[iI]ssue|\bcode:/.test(text)) return [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    for (const one of codesOf(node)) found.add(one);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found].map((one) => ({ code: one, path }));
}

/** Finds codes without a sentence, and sentences that only one language has. Plural forms end in `.one`, `.other`, `.many`. */
export function wordingProblems(sources: readonly Source[], wordings: readonly Wording[]): string[] {
  const keys = (locale: 'it' | 'en') =>
    new Set(
      wordings.flatMap((wording) => Object.keys(wording[locale]).map((key) => key.replace(/\.(one|other|many)$/, ''))),
    );
  const known = { it: keys('it'), en: keys('en') };
  const unworded = sources
    .flatMap(issueCodes)
    .flatMap((found) =>
      (['it', 'en'] as const)
        .filter((locale) => !known[locale].has(found.code))
        .map((locale) => `${found.path}: ${found.code} has no wording in ${locale}`),
    );
  const lonely = [
    ...[...known.it].filter((key) => !known.en.has(key)).map((key) => `${key}: it only`),
    ...[...known.en].filter((key) => !known.it.has(key)).map((key) => `${key}: en only`),
  ];
  return [...new Set([...unworded, ...lonely])];
}
