import { createIssue, failure, type Issue, type Result, success } from '../issue';

/** Issue codes of this module. */
export const fileIssue = {
  size: 'document.size',
  type: 'document.type',
  picture: 'document.picture',
  mixed: 'document.mixed',
} as const;

/** Types that may be attached: what offices print, scan and photograph. */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** How large a file may be. */
export interface FileLimits {
  readonly megabytes: number;
  /** Points of a picture once it is opened: a file of a few kilobytes can hold a picture that no memory does. */
  readonly megapixels?: number;
}

/** Names and types of what may be attached, for the picker of a page. */
export const attachable = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png';

const signatures: readonly (readonly [MediaType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** Tells the type of a file by how its bytes begin, never by its name; `undefined` for what may not be attached. */
export function mediaTypeOf(content: Uint8Array): MediaType | undefined {
  return signatures.find(([, bytes]) => bytes.every((byte, index) => content[index] === byte))?.[0];
}

/** Tells whether a file may be attached, whatever it is called: its type, or every reason why not. */
export function checkFile(content: Uint8Array, { megabytes, megapixels = 100 }: FileLimits): Result<MediaType> {
  const issues: Issue[] = [];
  if (content.length === 0 || content.length > megabytes * 1_048_576)
    issues.push(createIssue(fileIssue.size, [], { params: { megabytes } }));
  const type = mediaTypeOf(content);
  if (type === undefined) return failure([...issues, createIssue(fileIssue.type)]);
  if (type !== 'application/pdf' && pointsOf(content, type) > megapixels * 1_000_000)
    issues.push(createIssue(fileIssue.picture, [], { params: { megapixels } }));
  if (isArchive(content)) issues.push(createIssue(fileIssue.mixed));
  return issues.length > 0 ? failure(issues) : success(type);
}

function pointsOf(content: Uint8Array, type: MediaType): number {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  // The first chunk of a PNG says its width and height.
  if (type === 'image/png') return content.length < 24 ? 0 : view.getUint32(16) * view.getUint32(20);
  for (let at = 2; at + 9 < content.length && content[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = content[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7);
  }
  return 0;
}

// A ZIP is read from its end: what begins as a picture or a PDF and ends so is two files in one, and every reader sees another.
function isArchive(content: Uint8Array): boolean {
  for (let at = content.length - 22; at >= Math.max(0, content.length - 65_557); at--) {
    const isEnd = content[at] === 0x50 && content[at + 1] === 0x4b && content[at + 2] === 5 && content[at + 3] === 6;
    if (isEnd && at + 22 + ((content[at + 21] ?? 0) << 8) + (content[at + 20] ?? 0) === content.length) return true;
  }
  return false;
}
