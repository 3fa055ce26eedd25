import { civilDate } from '@cartella/core';
import { findDuplicates, type Matchable } from '@cartella/model';
import { generatePersons } from '@cartella/synthetic';
import { tableOf } from './src/compare';

const date = civilDate('2026-11-21');
const households = 425_000;

const persons: Matchable[] = [];
for (const { id, data } of generatePersons({ seed: 'bench', date, households })) persons.push({ id, data });
// One in a hundred is there twice: without codice fiscale, and with the names exchanged.
for (let i = 0; i < 1_000_000; i += 100) {
  const person = persons[i];
  if (person === undefined) continue;
  const { taxCode: _, familyName, givenName, ...data } = person.data;
  persons.push({
    id: `${person.id}-again`,
    data: { ...data, ...(givenName && { familyName: givenName }), ...(familyName && { givenName: familyName }) },
  });
}
const started = performance.now();
const found = findDuplicates(persons).filter(({ confidence }) => confidence !== 'possible').length;
const duration = performance.now() - started;
const comparison = {
  title: `Duplicates among ${persons.length.toLocaleString('en')} persons`,
  size: persons.length,
  unit: 'persons',
};
console.log(`\n${tableOf(comparison, [{ name: 'declared reasons, in blocks', durations: [duration] }])}`);
console.log(`${found.toLocaleString('en')} pairs certain or likely`);
