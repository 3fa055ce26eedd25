import { checkFile, createIssue, failure, fileIssue, type Issue, type Result, success } from '@cartella/core';
import type { ReceivedFile } from '../html';
import type { DocumentFacts } from '../surface';

/** A document inside the file that a form is, and inside the message that comes back. */
export interface OfflineFile {
  readonly id: string;
  readonly title: string;
  readonly mediaType: string;
  /** Base64. */
  readonly content: string;
}

/** Megabytes of all documents of a form: what a browser keeps without a connection, and a mail carries. */
export const mostOffline = 2;

/** The documents that were attached to a form without a connection. */
export interface OfflineFiles {
  /** Keeps one more; its identifier, or why not. */
  readonly keep: (id: string, file: ReceivedFile) => string | readonly Issue[];
  readonly facts: (id: string) => DocumentFacts | undefined;
  /** Those that some answers name; the others were taken away again. */
  readonly namedIn: (values: unknown) => readonly OfflineFile[];
}

/** Holds documents, bounded all together. */
export function createOfflineFiles(kept: readonly OfflineFile[]): OfflineFiles {
  const files = new Map(kept.map((file) => [file.id, file]));
  const sizeOf = ({ content }: OfflineFile) => Math.floor((content.length * 3) / 4);
  return {
    keep(id, { title, mediaType, content }) {
      const all = [...files.values()].reduce((size, file) => size + sizeOf(file), content.length);
      if (all > mostOffline * 1_048_576)
        return [createIssue(fileIssue.size, [], { params: { megabytes: mostOffline } })];
      files.set(id, { id, title, mediaType, content: base64Of(content) });
      return id;
    },
    facts(id) {
      const file = files.get(id);
      return file && { title: file.title, size: sizeOf(file) };
    },
    namedIn(values) {
      const text = JSON.stringify(values);
      return [...files.values()].filter(({ id }) => text.includes(id));
    },
  };
}

/** Reads the documents that were kept beside a draft; what is not one is left out. */
export function keptFiles(json: string | undefined): readonly OfflineFile[] {
  try {
    const { files } = JSON.parse(json ?? '{}') as { readonly files?: unknown };
    return Array.isArray(files) ? files.filter(isOfflineFile) : [];
  } catch {
    return [];
  }
}

function isOfflineFile(file: unknown): file is OfflineFile {
  const parts = (file ?? {}) as OfflineFile;
  return [parts.id, parts.title, parts.mediaType, parts.content].every((part) => typeof part === 'string');
}

/** Opens a document that came back: its bytes, checked again, whatever the file that it comes from had found. */
export function openOfflineFile({ title, content }: OfflineFile): Result<Omit<ReceivedFile, 'place'>> {
  const bytes = bytesOf(content);
  if (bytes === undefined) return failure([createIssue(fileIssue.type)]);
  const checked = checkFile(bytes, { megabytes: mostOffline });
  return checked.ok ? success({ title, mediaType: checked.value, content: bytes }) : checked;
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
