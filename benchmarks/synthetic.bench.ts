// A population invented one household at a time: how quick, and whether memory stays flat. A million persons, or as many as the size says.
import { civilDate } from '@cartella/core';
import type { ModelRecord } from '@cartella/model';
import { generatePersons, generateRecords } from '@cartella/synthetic';
import { sizeOr, tableOf } from './src/compare';

const date = civilDate('2026-11-21');
const million = 1_000_000;
const wanted = sizeOr(million);
// A household has 2.36 persons on average.
const households = Math.ceil(wanted / 2.36);

/** Takes every record and holds none, looking at the memory of the process at each tenth of the persons. */
function measure(title: string, records: Iterable<ModelRecord>): void {
  const memory: number[] = [];
  let [count, persons] = [0, 0];
  const begun = performance.now();
  for (const { kind } of records) {
    count += 1;
    if (kind === 'person') persons += 1;
    if (kind === 'person' && persons % Math.ceil(wanted / 10) === 0) memory.push(process.memoryUsage().rss / 1e6);
  }
  const duration = performance.now() - begun;
  console.log(`\n${tableOf({ title, size: count, unit: 'records' }, [{ name: 'synthetic', durations: [duration] }])}`);
  console.log(
    `${persons.toLocaleString('en')} persons in ${(duration / 1000).toFixed(1)} s; a million at this rate: ${((duration / persons) * (million / 1000)).toFixed(1)} s`,
  );
  console.log(`memory of the process, tenth by tenth: ${memory.map((megabytes) => megabytes.toFixed(0)).join(' ')} MB`);
}

const options = { seed: 'bench', date, households };
measure('Persons', generatePersons(options));
measure('Everything: households, ISEE, one household in twelve known to the services', generateRecords(options));
