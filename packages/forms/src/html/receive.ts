import { checkFile, createIssue, type Issue } from '@cartella/core';
import { mostMegabytes } from '../surface';
import { names } from './control';

/** A file that came with a form, already known to be what it says. */
export interface ReceivedFile {
  readonly place: string;
  /** As the computer of who sent it called it: a title, never the name of anything stored. */
  readonly title: string;
  readonly mediaType: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** A form whose files were taken out, each replaced by the identifier under which it was kept. */
export interface ReceivedForm {
  readonly body: readonly (readonly [string, string])[];
  /** What was wrong with the files that were not kept, each at its question. */
  readonly refused: readonly Issue[];
}

/** What a form brings besides its words, as `FormData` gives it. */
type Part = readonly [name: string, value: unknown];

const mostFiles = 20;

/**
 * Takes the files out of a form that was sent, so that {@link readForm} finds identifiers in their place.
 *
 * @param keep - Keeps a file and tells under which identifier; its issues are shown at the question.
 */
export async function receiveFiles(
  parts: Iterable<Part>,
  keep: (file: ReceivedFile) => Promise<string | readonly Issue[]>,
  megabytes = mostMegabytes,
): Promise<ReceivedForm> {
  const body: [string, string][] = [];
  const refused: Issue[] = [];
  let count = 0;
  for (const [name, value] of parts) {
    if (typeof value === 'string') body.push([name, value]);
    // A browser sends an empty file where none was picked.
    if (!(value instanceof Blob) || !name.startsWith(names.file('')) || (value.size === 0 && titleOf(value) === ''))
      continue;
    const place = name.slice(2);
    const at = (issues: readonly Issue[]) =>
      refused.push(...issues.map((issue) => ({ ...issue, path: place.split('.') })));
    if (++count > mostFiles) {
      at([createIssue('value.too-many', [], { params: { maximum: mostFiles } })]);
      break;
    }
    const content = new Uint8Array(await value.slice(0, megabytes * 1_048_576 + 1).arrayBuffer());
    const checked = checkFile(content, { megabytes });
    if (!checked.ok) {
      at(checked.issues);
      continue;
    }
    const kept = await keep({ place, title: titleOf(value), mediaType: checked.value, content });
    if (typeof kept === 'string') body.push([names.value(place), kept]);
    else at(kept);
  }
  return { body, refused };
}

function titleOf(file: Blob): string {
  return file instanceof File ? file.name.slice(0, 200) : '';
}
