import { commonForms } from '@cartella/forms/common';
import { commonCartella, composeProfile, createComposer, type Layer, type Operation } from '@cartella/profile';
import { essentials } from '@cartella/vocabularies/essentials';
import { procedures } from '@cartella/workflow';
import { compare } from './src/compare';

const words = (text: string) => ({ it: `${text} (finto)`, en: `${text} (invented)` });
const base = commonCartella({
  version: '1.0.0',
  vocabularies: essentials,
  procedures,
  forms: commonForms,
  texts: { it: {} },
});
const kinds = Object.keys(base.records);

/** What a body of the five does: a field and a name on ten kinds of record, an entry, a document, a colour of its own. */
function layer(level: Layer['level'], at: number): Layer {
  const namespace = `${level}_x`;
  const fields = kinds.slice(at * 10, at * 10 + 10).flatMap((record): Operation[] => [
    {
      verb: 'extend',
      on: 'field',
      record,
      field: 'locale',
      with: {
        schema: { type: 'string', maxLength: 80 },
        label: words('Campo'),
        sensitivity: 'common',
        purpose: 'access',
      },
    },
    { verb: 'relabel', on: 'record', record, label: words(level) },
  ]);
  const entry = { code: `${namespace}:locale`, label: words('Canale'), local: true as const };
  return {
    id: level,
    version: '1.0.0',
    label: words(level),
    level,
    namespace,
    operations: [
      ...fields,
      { verb: 'extend', on: 'vocabulary', vocabulary: 'access-channels', entries: [entry] },
      {
        verb: 'restrict',
        on: 'step',
        procedure: 'percorso-comune',
        step: 'orienta',
        to: { documents: [{ id: `${namespace}:modulo`, label: words('Modulo') }] },
      },
      { verb: 'relabel', on: 'look', token: `colour-${level}`, value: '#003366' },
    ],
  };
}

const layers = (['national', 'region', 'ambito', 'comune', 'vendor'] as const).map(layer);
const composer = createComposer(base);
const first = composeProfile(base, layers);
if (!first.ok) throw new Error(JSON.stringify(first.issues));
composer(layers);

await compare(
  {
    title: `Five layers over the full model (${kinds.length} kinds of record)`,
    size: 1,
    unit: 'compositions',
    runs: 15,
  },
  {
    'composed and proved': () => composeProfile(base, layers),
    'remembered by hash': () => composer(layers),
  },
);
