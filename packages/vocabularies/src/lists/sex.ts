import { civilDate } from '@cartella/core';
import type { CodeList } from '../code-list';

const uri = 'https://w3id.org/italia/controlled-vocabulary/classifications-for-people/sex';

/** Sex as in the population register (AgID and ISTAT controlled vocabulary). */
export const sex: CodeList = {
  id: 'sex',
  version: '2024-12-04',
  label: { it: 'Sesso', en: 'Sex' },
  uri,
  sources: [
    {
      title: 'AgID e ISTAT, vocabolari controllati: sex',
      url: 'https://github.com/italia/daf-ontologie-vocabolari-controllati',
      licence: 'CC-BY-4.0',
      retrieved: civilDate('2024-12-04'),
    },
  ],
  entries: [
    { code: 'F', label: { it: 'Femmina', en: 'Female' }, uri: `${uri}/F` },
    { code: 'M', label: { it: 'Maschio', en: 'Male' }, uri: `${uri}/M` },
  ],
};
