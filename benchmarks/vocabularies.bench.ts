import { civilDate } from '@cartella/core';
import { findEntry, prepareSearch, searchEntries } from '@cartella/vocabularies';
import { birthplaces } from '@cartella/vocabularies/birthplaces';
import { comuni } from '@cartella/vocabularies/comuni';
import { compare } from './src/compare';

const names = comuni.entries.filter((_, index) => index % 40 === 0).map(({ label }) => label.it);
const typed = names.flatMap((name) => [name.slice(0, 2), name.slice(0, 4), name.toLowerCase()]);
const codes = comuni.entries.filter((_, index) => index % 10 === 0).map(({ code }) => code);
prepareSearch(comuni);

await compare(
  { title: 'Comune search as one types, 15,138 periods of 9,863 codes', size: typed.length, unit: 'searches' },
  {
    'scan of every name': () => {
      for (const query of typed) {
        const wanted = query.toLowerCase();
        comuni.entries.filter(({ label }) => label.it.toLowerCase().includes(wanted)).slice(0, 12);
      }
    },
    '@cartella/vocabularies': () => {
      for (const query of typed) searchEntries(comuni, query, { limit: 12 });
    },
  },
);

const day = civilDate('1980-01-01');
await compare(
  { title: 'Look-up of a birthplace on a day', size: codes.length, unit: 'look-ups' },
  {
    'scan of every entry': () => {
      for (const code of codes)
        birthplaces.entries.find(
          (entry) => entry.code === code && (entry.validFrom ?? '') <= day && (entry.validTo ?? '9999') >= day,
        );
    },
    '@cartella/vocabularies': () => {
      for (const code of codes) findEntry(birthplaces, code, day);
    },
  },
);
