import { posix } from 'node:path';
import ts from 'typescript';
import { isForTests, type Source, type Workspace } from './workspaces';

/** The house: which packages lie on which floor, and which may do I/O. */
export interface Architecture {
  /** From the lowest. A package may use those of lower floors only. */
  readonly layers: readonly (readonly string[])[];
  readonly impure: readonly string[];
}

const scope = '@cartella/';

function shortName(name: string): string | undefined {
  return name.startsWith(scope) ? name.slice(scope.length).split('/')[0] : undefined;
}

/** Lists the modules that a file imports, in whatever form. */
export function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function dependenciesOf({ manifest }: Workspace): string[] {
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = manifest;
  return [dependencies, devDependencies, peerDependencies, optionalDependencies].flatMap((list) =>
    Object.keys(list ?? {}),
  );
}

function isExported(subpath: string, { manifest }: Workspace): boolean {
  return Object.keys(manifest.exports ?? {}).some((key) => {
    const [before = '', after] = key.split('*');
    return after === undefined ? key === subpath : subpath.startsWith(before) && subpath.endsWith(after);
  });
}

/** Finds the edges that the architecture does not have: in manifests, in code and in tests. */
export function directionProblems(workspaces: readonly Workspace[], { layers }: Architecture): string[] {
  const layerOf = (name: string) => layers.findIndex((layer) => layer.includes(name));
  const byName = new Map(workspaces.map((workspace) => [shortName(workspace.manifest.name), workspace]));

  const edge = (workspace: Workspace, target: string): string | undefined => {
    const isPackage = workspace.folder.startsWith('packages/');
    const used = byName.get(target);
    if (used === undefined) return 'which does not exist';
    if (!used.folder.startsWith('packages/')) return 'which is not a package';
    if (!isPackage) return undefined;
    const own = layerOf(workspace.folder.slice('packages/'.length));
    return layerOf(target) < own ? undefined : 'which is not on a lower layer';
  };

  const ofImport = (workspace: Workspace, { path }: Source, specifier: string): string[] => {
    if (specifier.startsWith('.')) {
      const target = posix.join(posix.dirname(path), specifier);
      return target.startsWith(`${workspace.folder}/`) ? [] : [`${path} imports ${specifier}, outside its workspace`];
    }
    const target = shortName(specifier);
    if (target === undefined || byName.get(target) === workspace) return [];
    const wrong = edge(workspace, target);
    if (wrong !== undefined) return [`${path} imports ${specifier}, ${wrong}`];
    const subpath = specifier.slice(scope.length + target.length);
    return [
      ...(dependenciesOf(workspace).includes(scope + target)
        ? []
        : [`${path} imports ${specifier}, which its manifest does not name`]),
      ...(isExported(`.${subpath}`, byName.get(target) as Workspace)
        ? []
        : [`${path} imports ${specifier}, which is not exported`]),
    ];
  };

  return workspaces.flatMap((workspace) => {
    const { folder, manifest, sources } = workspace;
    const unknown = folder.startsWith('packages/') && layerOf(folder.slice('packages/'.length)) < 0;
    const dependencies = dependenciesOf(workspace).flatMap((name) => {
      const target = shortName(name);
      const wrong = target === undefined ? undefined : edge(workspace, target);
      return wrong === undefined ? [] : [`${folder}/package.json names ${name}, ${wrong}`];
    });
    return [
      ...(unknown ? [`${manifest.name} is on no layer`] : []),
      ...dependencies,
      ...sources.flatMap((source) =>
        importsOf(source.text).flatMap((specifier) => ofImport(workspace, source, specifier)),
      ),
    ];
  });
}

const ambient = /^(Date\.now|Math\.random|performance\.now|process\.\w+|crypto\.(randomUUID|getRandomValues))$/;

function ambientUses({ path, text }: Source): string[] {
  if (!/\b(Date|random|performance|process|crypto)\b/.test(text)) return [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ambient.test(node.getText(file))) found.push(node.getText(file));
    if (ts.isNewExpression(node) && node.expression.getText(file) === 'Date' && !node.arguments?.length)
      found.push('new Date()');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Finds what a pure package may not know: I/O, a framework, the clock, chance. */
export function purityProblems(workspaces: readonly Workspace[], { impure }: Architecture): string[] {
  return workspaces
    .filter(({ folder }) => folder.startsWith('packages/') && !impure.includes(folder.slice('packages/'.length)))
    .flatMap(({ folder, sources }) =>
      sources.filter(({ path }) => path.startsWith(`${folder}/src/`) && !isForTests(path)),
    )
    .flatMap((source) => [
      ...importsOf(source.text)
        .filter((specifier) => /^(node:|react(-dom)?($|\/))/.test(specifier))
        .map((specifier) => `${source.path} imports ${specifier}`),
      ...ambientUses(source).map((use) => `${source.path} uses ${use}`),
    ]);
}
