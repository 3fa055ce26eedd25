import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Serves the built web application: its files, and its page for every other address, since it finds its own way. */
export function createStaticFiles(root: string): (path: string) => Promise<Response | undefined> {
  return async (path) => {
    const wanted = normalize(join(root, decoded(path) ?? 'index.html'));
    const file = wanted.startsWith(root + sep) && (await isFile(wanted)) ? wanted : join(root, 'index.html');
    if (extname(path) !== '' && file !== wanted) return undefined;
    if (!(await isFile(file))) return undefined;
    const immutable = path.startsWith('/assets/') && /-[\w-]{8}\.\w+$/.test(path);
    return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
      headers: {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    });
  };
}

/** An address that cannot be read is no file. */
function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
