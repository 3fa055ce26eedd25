// `tsup && node ../../scripts/declare.mjs`, in the folder of a package: its declarations, one for each source that an entry
// reaches, under `dist/types`. Nothing is checked here: `npm run types` does. Gathered into one file for each entry they took
// four fifths of a build.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const out = 'dist/types';

/** Sources of what the package exports; patterns are filled in with the files that are there. */
function entries(/** @type {Record<string, any>} */ exports) {
  const sources = Object.values(exports).flatMap((target) => target['@cartella/source'] ?? []);
  return sources.flatMap((/** @type {string} */ source) => {
    const [before = '', after] = source.split('*');
    if (after === undefined) return source;
    return readdirSync(before)
      .filter((file) => file.endsWith(after))
      .map((file) => join(before, file));
  });
}

/** Names within the package as every resolution of modules reads them: with the file they lead to. */
function completed(/** @type {string} */ text, /** @type {string} */ file) {
  const folder = join('src', relative(out, dirname(file)));
  return text.replaceAll(/(\bfrom |\bimport\(|^import )(['"])(\.[^'"]*)\2/gm, (found, before, quote, name) => {
    const source = join(folder, name);
    if (existsSync(`${source}.ts`) || existsSync(`${source}.tsx`)) return `${before}${quote}${name}.js${quote}`;
    if (existsSync(join(source, 'index.ts'))) return `${before}${quote}${name}/index.js${quote}`;
    return found;
  });
}

// A program that only runs does not need them.
if (process.env['CARTELLA_DECLARATIONS'] !== 'off') {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, process.cwd(), {
    declaration: true,
    emitDeclarationOnly: true,
    noEmit: false,
    noCheck: true,
    rootDir: 'src',
    outDir: out,
    // Other packages are read as an adopter reads them: built, not from source.
    customConditions: [],
  });
  const host = ts.createCompilerHost(options);
  /** @type {Set<string>} */
  const missing = new Set();
  const cache = ts.createModuleResolutionCache(process.cwd(), (file) => file, options);
  host.resolveModuleNameLiterals = (literals, file) =>
    literals.map(({ text }) => {
      const found = ts.resolveModuleName(text, file, options, host, cache);
      // What is not found would become `any` without a word.
      if (text.startsWith('@cartella/') && !found.resolvedModule?.resolvedFileName.endsWith('.d.ts')) missing.add(text);
      return found;
    });
  rmSync(out, { recursive: true, force: true });
  const program = ts.createProgram(entries(exports), options, host);
  const { diagnostics } = program.emit(undefined, (file, text) =>
    ts.sys.writeFile(file, completed(text, relative(process.cwd(), file))),
  );
  const problems = [
    ...(missing.size > 0 ? [`not built: ${[...missing].join(', ')}`] : []),
    ...(diagnostics.length > 0 ? [ts.formatDiagnostics(diagnostics, host)] : []),
  ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
