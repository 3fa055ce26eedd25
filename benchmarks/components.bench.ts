import { drawInChromium } from './src/components/in-chromium';
import type { PageName } from './src/components/page';
import { bundle } from './src/forms/bundle';

const names: readonly PageName[] = ['bare inputs and tables', '@cartella/forms-react'];
const times = Number(process.env['RUNS'] ?? 7);
const script = await bundle(`${import.meta.dirname}/src/components/page.tsx`);

console.log(
  '\nA page with the ten most used components, first drawing, Chromium with the processor slowed down four times',
);
console.log(`${' '.repeat(26)}${['script ms', 'drawn ms', 'elements'].map((title) => title.padStart(12)).join('')}`);
let ours = Number.NaN;
for (const name of names) {
  const { script: own, drawn, elements } = await drawInChromium(script, name, times);
  console.log(name.padEnd(26) + [own, drawn, elements].map((value) => value.toFixed(0).padStart(12)).join(''));
  if (name === '@cartella/forms-react') ours = drawn;
}

// What the project promises; the run fails when it is not so.
const isKept = ours < 100;
console.log(`\n${isKept ? '✓' : '✗'} the page is drawn in less than 100 ms`);
if (!isKept) process.exitCode = 1;
