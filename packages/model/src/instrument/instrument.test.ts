import { essentials } from '@cartella/vocabularies/essentials';
import { siussEnumerations } from '@cartella/vocabularies/siuss-enumerations';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instrument, instruments, readInstrument, scoreInstrument } from '.';

const lists = { ...essentials, ...siussEnumerations };
const barthel = instruments['barthel'] as Instrument;
const answersOf = (instrument: Instrument, take: (scores: number[]) => number) =>
  instrument.items.map(({ id, answers = [] }) => ({
    item: id,
    value: String(take(answers.map(({ score = 0 }) => score))),
  }));

describe.each(Object.entries(instruments))('the instrument %s', (id, instrument) => {
  it('is read back from JSON and says source and licence', () => {
    expect(readInstrument(JSON.parse(JSON.stringify(instrument)))).toEqual({ ok: true, value: instrument });
    expect(instrument.id).toBe(id);
    expect(instrument.source.licence).not.toBe('');
  });

  it('takes answers from lists that exist', () => {
    const unknown = instrument.items.filter(({ vocabulary }) => vocabulary !== undefined && !(vocabulary in lists));
    expect(unknown.map(({ vocabulary }) => vocabulary)).toEqual([]);
  });

  it('scores every set of answers between its bounds and in a band', () => {
    const scorable = instrument.items.filter(({ answers }) => answers !== undefined);
    const answers = fc.tuple(
      ...scorable.map((item) =>
        fc.constantFrom(...(item.answers ?? [])).map(({ value }) => ({ item: item.id, value })),
      ),
    );
    fc.assert(
      fc.property(answers, (given) => {
        const { scores } = scoreInstrument(instrument, given);
        expect(scores.length).toBe(instrument.scores.length);
        for (const [i, { value, band }] of scores.entries()) {
          const { minimum = 0, maximum = 0, bands = [] } = instrument.scores[i] ?? {};
          expect(value).toBeGreaterThanOrEqual(minimum);
          expect(value).toBeLessThanOrEqual(maximum);
          expect(band !== undefined).toBe(bands.length > 0);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('scoring', () => {
  it('reaches both ends of the Barthel index', () => {
    expect(
      scoreInstrument(
        barthel,
        answersOf(barthel, (scores) => Math.min(...scores)),
      ).scores,
    ).toEqual([{ score: 'total', value: 0, band: 'totalDependence' }]);
    expect(
      scoreInstrument(
        barthel,
        answersOf(barthel, (scores) => Math.max(...scores)),
      ),
    ).toMatchObject({
      scores: [{ value: 100, band: 'independence' }],
      complete: true,
      issues: [],
    });
  });

  it('gives no score while an answer is missing, and says which', () => {
    const answers = answersOf(barthel, (scores) => Math.max(...scores)).slice(1);
    const { scores, complete, issues } = scoreInstrument(barthel, answers);
    expect([scores, complete]).toEqual([[], false]);
    expect(issues).toMatchObject([
      { code: 'instrument.missing-answer', severity: 'incomplete', params: { item: 'feeding' } },
    ]);
  });

  it('refuses questions and answers that the instrument does not have, and two answers to one question', () => {
    const answers = [
      { item: 'feeding', value: '7' },
      { item: 'dancing', value: '5' },
      { item: 'feeding', value: '10' },
    ];
    expect(
      scoreInstrument(barthel, answers)
        .issues.slice(0, 3)
        .map(({ code, path }) => `${code} ${path.join('.')}`),
    ).toEqual([
      'instrument.unknown-answer answers.0.value',
      'instrument.unknown-item answers.1.item',
      'instrument.one-answer answers.2.item',
    ]);
  });

  it('counts the dimensions with a need', () => {
    const six = instruments['inclusion-dimensions'] as Instrument;
    const answers = six.items.map(({ id }, i) => ({ item: id, value: String(i % 3) }));
    expect(scoreInstrument(six, answers).scores).toEqual([
      { score: 'serious', value: 2 },
      { score: 'present', value: 4 },
    ]);
  });
});

describe('an instrument from outside', () => {
  const made = (change: object) => readInstrument({ ...barthel, id: 'comune_esempio:mia-scala', ...change });
  const codesOf = (result: ReturnType<typeof made>) => (result.ok ? [] : result.issues.map(({ code }) => code));

  it('needs no code', () => {
    expect(made({}).ok).toBe(true);
  });

  it('is refused with all its problems', () => {
    const [first] = barthel.items;
    expect(codesOf(made({ items: [first, first, { id: 'a', label: { it: 'A', en: 'A' } }] }))).toEqual(
      expect.arrayContaining(['instrument.repeated-item', 'instrument.answers']),
    );
    expect(made({ scores: [{ ...barthel.scores[0], value: { op: 'path', path: 'nothing' } }] }).ok).toBe(false);
    expect(made({ source: undefined }).ok).toBe(false);
  });
});
