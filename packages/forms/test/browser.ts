import { AxeBuilder } from '@axe-core/playwright';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright';

/** Opens the browser that the tests of this repository use. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

/** What axe finds wrong on a page. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}

/** The engine as one script, from the sources. */
export async function offlineRuntime(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/../src/offline/runtime.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'cartellaOffline',
    conditions: ['@cartella/source'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
