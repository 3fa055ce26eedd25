import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measurement, tableOf } from './src/compare';
import { cleanCopy, timeToFirstAnswer } from './src/start';

const cache = mkdtempSync(join(tmpdir(), 'cartella-npm-cache-'));
const copies = [cleanCopy(), cleanCopy()] as const;
try {
  const [first, second] = copies;
  const measurements: Measurement[] = [
    { name: 'nothing installed, empty npm cache', durations: [await timeToFirstAnswer(first.folder, cache)] },
    { name: 'nothing installed, npm cache filled', durations: [await timeToFirstAnswer(second.folder, cache)] },
  ];
  const again: number[] = [];
  for (let run = 0; run < 5; run++) again.push(await timeToFirstAnswer(second.folder, cache));
  measurements.push({ name: 'started before', durations: again });
  console.log(`\n${tableOf({ title: 'npm start, to the first answer', size: 1, unit: 'starts' }, measurements)}`);
} finally {
  for (const { remove } of copies) remove();
  rmSync(cache, { recursive: true, force: true });
}
