import { drawInChromium } from './src/components/in-chromium';
import type { PageName } from './src/components/page';
import { bundle } from './src/forms/bundle';

const names: readonly PageName[] = ['bare inputs and tables', '@cartella/forms-react'];
const times = Number(process.env['RUNS'] ?? 7);
const script = await bundle(`${import.meta.dirname}/src/components/page.tsx`);
const pages = await drawInChromium(script, names, times);

const kilobytes = (script.length / 1024).toFixed(0);
console.log(`
A page with the ten most used components, first drawing, Chromium with the processor slowed down four times: milliseconds.
Evaluated is the script of ${kilobytes} kB, with React and both pages in it, read and run before anything is drawn; shown is from the call of
render to the frame that shows the page: what React takes, then style, layout and paint with the wait for the frame;
busy is the processor time in it, which other programs lengthen less.
`);
const titles = ['evaluated', 'React', 'painted', 'shown', 'busy', 'elements'];
console.log(' '.repeat(40) + titles.map((title) => title.padStart(11)).join(''));
for (const [name, visits] of pages) {
  for (const [title, visit] of Object.entries({ 'first visit ever': visits.first, 'as every day': visits.later })) {
    const { evaluated, committed, shown, busy, elements } = visit;
    const values = [evaluated, committed, shown - committed, shown, busy, elements];
    console.log(`${name}, ${title}`.padEnd(40) + values.map((value) => value.toFixed(0).padStart(11)).join(''));
  }
}

// What the project promises; the run fails when it is not so. Beside it, what a slow machine changes less: how many times the bare page.
const [bare, ours] = names.map((name) => pages.get(name)?.later);
const isKept = (ours?.shown ?? Number.NaN) < 100;
const timesBare = (ours?.busy ?? Number.NaN) / (bare?.busy ?? Number.NaN);
console.log(
  `\n${isKept ? '✓' : '✗'} the page is shown in less than 100 ms; ${timesBare.toFixed(1)} times the work of the bare page`,
);
if (!isKept) process.exitCode = 1;
