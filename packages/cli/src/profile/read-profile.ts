import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { createIssue, failure, type Issue, type Label, type Path, type Result, success } from '@cartella/core';
import type { Layer } from '@cartella/profile';
import { type LayerDocument, locateIssue, type ReadDocument, readDocument, readLayer } from '@cartella/profile/load';
import { type ProfileDocument, ProfileDocumentSchema } from './profile-document.schema';

/** Issue codes of a profile that cannot be read. */
export const profileIssue = {
  missing: 'profile-folder.missing',
  shape: 'profile-folder.shape',
  circular: 'profile-folder.circular',
  unknownSource: 'profile-folder.unknown-source',
} as const;

/** A profile as it lies in a folder or in an npm package: its layers in order, each with its document. */
export interface Profile {
  readonly id: string;
  readonly version: string;
  readonly label: Label;
  /** Version of the kit that it was last checked with. */
  readonly kit?: string;
  /** Name of its own document; absent for a single layer. */
  readonly file?: string;
  readonly documents: readonly LayerDocument[];
  readonly layers: readonly Layer[];
}

const names = ['profile.yaml', 'profile.yml', 'profile.json'];

/**
 * Reads a profile: a folder with `profile.yaml` or `profile.json`, or the document of a single layer. Layers that two of its parts share are
 * taken once. No code of it is run.
 *
 * @param place - Folder or document, relative to `folder`; files in problems are named relative to `folder` too.
 */
export function readProfile(place: string, folder: string): Result<Profile> {
  const path = resolve(folder, place);
  if (existsSync(path) && statSync(path).isFile() && !names.some((name) => path.endsWith(name))) {
    return ofLayer(path, folder);
  }
  const issues: Issue[] = [];
  const documents = new Map<string, LayerDocument>();
  const head = collect(path, { folder, documents, issues, above: [] });
  if (head === undefined || issues.length > 0) return failure(issues);
  const { id, version, label, kit, file } = head;
  const all = [...documents.values()];
  return success({
    id,
    version,
    label,
    ...(kit !== undefined && { kit }),
    file,
    documents: all,
    layers: all.map(({ layer }) => layer),
  });
}

function ofLayer(path: string, folder: string): Result<Profile> {
  const read = readLayer(readFileSync(path, 'utf8'), named(path, folder));
  if (!read.ok) return read;
  const { id, version, label } = read.value.layer;
  return success({ id, version, label, documents: [read.value], layers: [read.value.layer] });
}

interface Reading {
  readonly folder: string;
  readonly documents: Map<string, LayerDocument>;
  readonly issues: Issue[];
  /** Profiles that are being read, from the first. */
  readonly above: readonly string[];
}

function collect(path: string, reading: Reading): (ProfileDocument & { readonly file: string }) | undefined {
  const { folder, issues } = reading;
  const file = [path, ...names.map((name) => join(path, name))].find(
    (each) => existsSync(each) && statSync(each).isFile(),
  );
  if (file === undefined) {
    issues.push(createIssue(profileIssue.missing, [], { params: { file: named(path, folder), line: 1 } }));
    return undefined;
  }
  const read = readDocument(readFileSync(file, 'utf8'), named(file, folder));
  if (!read.ok) {
    issues.push(...read.issues);
    return undefined;
  }
  const parsed = ProfileDocumentSchema.safeParse(read.value.value);
  if (!parsed.success) {
    issues.push(
      ...parsed.error.issues.map(({ code, path: at }) =>
        locateIssue(createIssue(profileIssue.shape, at as Path, { params: { problem: code } }), read.value),
      ),
    );
    return undefined;
  }
  for (const [index, source] of parsed.data.layers.entries()) {
    take(source, dirname(file), read.value, ['layers', index], { ...reading, above: [...reading.above, file] });
  }
  return { ...parsed.data, file: read.value.file };
}

function take(
  source: ProfileDocument['layers'][number],
  home: string,
  document: ReadDocument,
  at: Path,
  reading: Reading,
): void {
  const { folder, documents, issues, above } = reading;
  const refuse = (code: string, params: Issue['params']) =>
    issues.push(locateIssue(createIssue(code, at, { ...(params !== undefined && { params }) }), document));
  if ('file' in source) {
    const path = resolve(home, source.file);
    if (documents.has(path)) return;
    if (!existsSync(path)) {
      refuse(profileIssue.unknownSource, { source: source.file });
      return;
    }
    const layer = readLayer(readFileSync(path, 'utf8'), named(path, folder));
    if (layer.ok) documents.set(path, layer.value);
    else issues.push(...layer.issues);
    return;
  }
  const name = 'profile' in source ? source.profile : source.package;
  const place = 'profile' in source ? resolve(home, name) : packageFolder(name, home);
  if (place === undefined || !existsSync(place)) refuse(profileIssue.unknownSource, { source: name });
  else if (above.some((file) => file === place || dirname(file) === place)) {
    refuse(profileIssue.circular, { source: name });
  } else collect(place, reading);
}

function packageFolder(name: string, home: string): string | undefined {
  try {
    return dirname(createRequire(join(home, 'package.json')).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function named(path: string, folder: string): string {
  return relative(folder, path) || '.';
}
