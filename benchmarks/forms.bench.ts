import { median } from './src/compare';
import { bundle } from './src/forms/bundle';
import { type ChromiumDelay, measureInChromium } from './src/forms/in-chromium';
import { type JsdomCost, measureInJsdom } from './src/forms/in-jsdom';
import type { ContenderName } from './src/forms/page';

const names: readonly ContenderName[] = [
  'bare inputs',
  '@cartella/forms-react',
  'uniforms',
  'JSON Forms',
  'rjsf',
  'SurveyJS',
];
const sizes = [50, 200, 500];
const runs = Number(process.env['RUNS'] ?? 3);
const script = await bundle();

const cell = (value: number) => value.toFixed(value < 10 ? 2 : 0).padStart(8);

console.log('\nProcessor time in jsdom, milliseconds, median of', runs, 'runs');
console.log(
  `${' '.repeat(24)}${sizes.map((size) => `mount ${size}`.padStart(11)).join('')}${sizes.map((size) => `key ${size}`.padStart(11)).join('')}`,
);
const inJsdom = new Map<string, readonly JsdomCost[]>();
for (const name of names) {
  const costs: JsdomCost[] = [];
  for (const size of sizes) {
    const measured: JsdomCost[] = [];
    for (let run = 0; run < runs; run++) measured.push(await measureInJsdom(script, name, size, 100));
    costs.push({
      mount: median(measured.map(({ mount }) => mount)),
      perKey: median(measured.map(({ perKey }) => perKey)),
    });
  }
  inJsdom.set(name, costs);
  console.log(
    name.padEnd(24) +
      [...costs.map(({ mount }) => cell(mount)), ...costs.map(({ perKey }) => cell(perKey))]
        .map((each) => each.padStart(11))
        .join(''),
  );
}

console.log('\nChromium with the processor slowed down four times, 500 fields, milliseconds');
console.log(
  `${' '.repeat(24)}${['mount', 'input delay p95', 'key to frame p95'].map((title) => title.padStart(18)).join('')}`,
);
const inChromium = await measureInChromium(script, names, 500, 60);
for (const [name, { mount, inputDelay, toFrame }] of Object.entries(inChromium))
  console.log(name.padEnd(24) + [mount, inputDelay, toFrame].map((value) => cell(value).padStart(18)).join(''));

// What the project promises. Milliseconds are those of this machine, busy or not: beside them stands what inputs and nothing else cost in
// the same minute, and it is for a person to judge.
const ours = inJsdom.get('@cartella/forms-react') ?? [];
const bare = inJsdom.get('bare inputs') ?? [];
const [small, , large] = ours;
const slow: ChromiumDelay | undefined = inChromium['@cartella/forms-react'];
const slowBare: ChromiumDelay | undefined = inChromium['bare inputs'];
const isKept = (value: number | undefined, most: number) => (value !== undefined && value <= most ? '✓' : '✗');
const of = (value: number | undefined, other: number | undefined) =>
  value === undefined || other === undefined || other === 0 ? '' : `, ${(value / other).toFixed(1)} × bare inputs`;
const growth = (costs: readonly JsdomCost[]) => (costs.at(-1)?.perKey ?? Number.NaN) - (costs[0]?.perKey ?? Number.NaN);
console.log('\nPromises (✓ kept, ✗ not kept here and now)');
for (const [promise, value, most, beside] of [
  ['500 fields: at most 1.0 ms of processor a key', large?.perKey, 1, of(large?.perKey, bare.at(-1)?.perKey)],
  ['flat from 50 to 500 fields: at most 0.3 ms more', growth(ours), 0.3, `, bare inputs ${cell(growth(bare)).trim()}`],
  ['500 fields: mounted in at most 250 ms', large?.mount, 250, of(large?.mount, bare.at(-1)?.mount)],
  ['slow Chromium: input delay at most 16 ms (p95)', slow?.inputDelay, 16, of(slow?.inputDelay, slowBare?.inputDelay)],
] as const)
  console.log(`${isKept(value, most)} ${promise}: ${value === undefined ? '–' : cell(value).trim()} ms${beside}`);
if (small === undefined) throw new Error('the form of the kit was not measured');
