// The public names of a package, read from its entry files: a table of contents that a reader and a reviewer can see.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Entry files of a package by subpath, as its manifest exports them. @returns {[subpath: string, file: string][]} */
export function entryFiles(/** @type {Readonly<Record<string, unknown>>} */ exports) {
  return Object.entries(exports).flatMap(([subpath, target]) => {
    const source = typeof target === 'object' && target !== null && Reflect.get(target, '@cartella/source');
    return typeof source === 'string' && /\.tsx?$/.test(source) && !source.includes('*') ? [[subpath, source]] : [];
  });
}

/**
 * Lists what an entry file exports by name, as `value createIssue` or `type Issue`.
 *
 * @throws {Error} on `export *` and default exports, which hide names from the reader.
 */
export function exportedNames(/** @type {string} */ text, /** @type {string} */ path) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  /** @type {string[]} */
  const names = [];
  for (const statement of file.statements) {
    if (ts.isExportAssignment(statement)) throw new Error(`${path}: default export`);
    if (ts.isExportDeclaration(statement)) {
      if (!statement.exportClause || !ts.isNamedExports(statement.exportClause)) throw new Error(`${path}: export *`);
      for (const element of statement.exportClause.elements) {
        names.push(`${statement.isTypeOnly || element.isTypeOnly ? 'type' : 'value'} ${element.name.text}`);
      }
    } else if (
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    ) {
      throw new Error(`${path}: an entry file lists names, it defines none`);
    }
  }
  return names.sort();
}

/** Writes the golden list of a package: a heading per subpath, a name per line. */
export function exportList(/** @type {string} */ folder, /** @type {Readonly<Record<string, unknown>>} */ exports) {
  return entryFiles(exports)
    .map(([subpath, source]) => {
      const names = exportedNames(readFileSync(join(folder, source), 'utf8'), join(folder, source));
      return [`# ${subpath}`, ...names, ''].join('\n');
    })
    .join('\n');
}

/** File of the golden list, beside the manifest and not published. */
export const goldenFile = 'exports.golden.txt';
