import type { Answer, InstrumentResultData } from '@cartella/model';
import { instruments } from '@cartella/model';
import type { InstrumentFormProps } from './instrument-form';

const barthel = instruments['barthel'];
const sina = instruments['sina'];
if (barthel === undefined || sina === undefined) throw new Error('the instruments of the model');

const values = ['10', '10', '5', '5', '0', '10', '5', '5', '10', '5'];
const answers: readonly Answer[] = barthel.items.map(({ id }, index) => ({ item: id, value: values[index] ?? '0' }));

/** The same person eight months before, a little more on her own. */
const previous: Pick<InstrumentResultData, 'date' | 'answers' | 'scores'> = {
  date: '2026-03-10',
  answers: answers.map(({ item, value }) => ({
    item,
    value: item === 'transfer' || item === 'mobility' ? '15' : value,
  })),
  scores: [{ score: 'total', value: 75, band: 'moderateDependence' }],
};

/** The Barthel index empty, begun, complete and compared; and a sheet without scores. */
export const examples = {
  empty: { instrument: barthel, answers: [] },
  begun: { instrument: barthel, answers: answers.slice(0, 7) },
  complete: { instrument: barthel, answers, previous },
  sheet: { instrument: sina, answers: [] },
} as const satisfies Readonly<Record<string, InstrumentFormProps>>;
