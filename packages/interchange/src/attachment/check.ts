import { createIssue, type Issue } from '@cartella/core';
import type { Attachment } from './attachment';

/** Issue codes of a file that is not what it says to be. */
export const attachmentIssue = {
  archive: 'attachment.archive',
  digest: 'attachment.digest',
  size: 'attachment.size',
  type: 'attachment.type',
} as const;

type MediaType = Attachment['mediaType'];

// Zip (also office documents), gzip, 7z, rar, bzip2, xz, zstd: never opened, since a small one may unfold without end.
const archives: readonly string[] = [
  '504b0304',
  '504b0506',
  '504b0708',
  '1f8b',
  '377abcaf',
  '52617221',
  '425a68',
  'fd377a58',
  '28b52ffd',
];

const beginnings: Readonly<Record<Exclude<MediaType, 'text/plain'>, readonly string[]>> = {
  'application/pdf': ['255044462d'],
  // DER, its base 64 text, or PEM.
  'application/pkcs7-mime': ['30', '4d49', '2d2d2d2d2d42'],
  'image/jpeg': ['ffd8ff'],
  'image/png': ['89504e470d0a1a0a'],
};

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isOfType(mediaType: MediaType, head: string, bytes: Uint8Array): boolean {
  return mediaType === 'text/plain'
    ? isText(bytes)
    : beginnings[mediaType].some((beginning) => head.startsWith(beginning));
}

/** Finds what a file does not keep of what its description promises. It is never unpacked or interpreted. */
export async function checkAttachment(attachment: Attachment, bytes: Uint8Array<ArrayBuffer>): Promise<Issue[]> {
  if (bytes.byteLength !== attachment.bytes) {
    return [createIssue(attachmentIssue.size, ['bytes'], { params: { expected: attachment.bytes } })];
  }
  const head = toHex(bytes.subarray(0, 8));
  if (archives.some((beginning) => head.startsWith(beginning)))
    return [createIssue(attachmentIssue.archive, ['content'])];
  const digest = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  return [
    ...(digest === attachment.sha256 ? [] : [createIssue(attachmentIssue.digest, ['sha256'])]),
    ...(isOfType(attachment.mediaType, head, bytes) ? [] : [createIssue(attachmentIssue.type, ['mediaType'])]),
  ];
}
