import { existsSync } from 'node:fs';
import { installDebian, isExecutable, onPath } from './shell.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const places = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Finds a Chromium: the one named by `CHROMIUM`, else the usual places. */
export function findChromium() {
  const told = process.env['CHROMIUM'];
  if (told && existsSync(told)) return told;
  return names.map(onPath).find((file) => file !== undefined) ?? places.find(isExecutable);
}

/** Finds a Chromium or installs Debian's; undefined where neither is possible. */
export async function ensureChromium() {
  return findChromium() ?? ((await installDebian('chromium')) ? findChromium() : undefined);
}

/** What to tell a person without a browser. */
export const chromiumAdvice =
  'Installare Chromium (per esempio: sudo apt install chromium) o indicarlo con CHROMIUM=/percorso · install Chromium or name it with CHROMIUM=/path';
