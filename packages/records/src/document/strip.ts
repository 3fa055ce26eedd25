import { stripPdf } from './strip-pdf';

/** Markers of a JPEG that hold metadata: EXIF and XMP, Photoshop, comments. Those with colours and size stay. */
const jpegMetadata = new Set([0xe1, 0xed, 0xfe]);

/** Takes out of a JPEG where and when it was made, with what and by whom; the picture stays bit by bit. */
export function stripJpeg(content: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [content.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0;
    // From the start of the scan on it is the picture.
    if (marker === 0xda) break;
    const length = ((content[at + 2] ?? 0) << 8) | (content[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > content.length) break;
    if (!jpegMetadata.has(marker)) parts.push(content.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...parts, content.subarray(at)]);
}

const pngMetadata = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

/** Takes the texts, dates and EXIF out of a PNG; what follows its end goes too. */
export function stripPng(content: Uint8Array): Uint8Array {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!pngMetadata.has(type)) parts.push(bytes.subarray(at, end));
    at = end;
    if (type === 'IEND') break;
  }
  return Buffer.concat(parts);
}

/** Takes off the metadata of a document: its reader has no business with them. */
export function stripMetadata(content: Uint8Array, mediaType: string): Uint8Array {
  if (mediaType === 'image/jpeg') return stripJpeg(content);
  if (mediaType === 'image/png') return stripPng(content);
  return mediaType === 'application/pdf' ? stripPdf(content) : content;
}
