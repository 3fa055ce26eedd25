import { defineRecord, element, person, type RecordEnvelope, socialServicesBasis } from '@cartella/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { View } from './decide';
import { masked, maskRecord } from './mask';
import { restoreMasked } from './restore';

const sample = defineRecord({
  kind: 'sample',
  version: '1.0.0',
  label: { it: 'Campione', en: 'Sample' },
  description: { it: 'Campione.', en: 'Sample.' },
  sensitivity: 'common',
  purpose: 'access',
  legalBasis: socialServicesBasis,
  retention: person.retention,
  data: z.strictObject({
    open: element(z.string().optional(), 'Aperto', 'Open'),
    health: element(z.string().optional(), 'Salute', 'Health', { sensitivity: 'special' }),
    hidden: element(z.string().optional(), 'Sigillato', 'Sealed', { sensitivity: 'sealed' }),
    items: element(
      z
        .array(
          z.strictObject({
            id: element(z.string(), 'Id', 'Id'),
            note: element(z.string().optional(), 'Nota', 'Note', { sensitivity: 'judicial' }),
          }),
        )
        .optional(),
      'Voci',
      'Items',
    ),
  }),
  rules: [],
});

const recordOf = (data: unknown): RecordEnvelope => ({
  id: '01890000-0000-7000-8000-000000000001',
  kind: 'sample',
  enteId: '01890000-0000-7000-8000-000000000002',
  schema: 'sample/1.0.0',
  recordedAt: '2026-11-02T09:00:00.000Z',
  version: 1,
  provenance: { source: 'declared' },
  sensitivity: 'common',
  data,
});
const shown = (data: unknown, views: View[]) => maskRecord(sample, recordOf(data), views).data;
const whole = { open: 'a', health: 'b', hidden: 'c', items: [{ id: '1', note: 'd' }] };

describe('masking', () => {
  it('says that something is there, but of what is sealed not even that', () => {
    expect(shown(whole, [{ upTo: 'common' }])).toEqual({
      open: 'a',
      health: masked,
      items: [{ id: '1', note: masked }],
    });
    expect(shown(whole, [{ upTo: 'judicial' }])).toEqual({ open: 'a', health: 'b', items: [{ id: '1', note: 'd' }] });
    expect(shown(whole, [{ upTo: 'sealed' }])).toEqual(whole);
  });

  it('shows the union of the views, each with its own fields', () => {
    expect(
      shown(whole, [
        { upTo: 'special', fields: ['health'] },
        { upTo: 'common', fields: ['open'] },
      ]),
    ).toEqual({
      open: 'a',
      health: 'b',
      items: masked,
    });
  });

  it('obeys a layer that made an element more sensitive', () => {
    const stricter = (_: string, path: string) => (path === 'open' ? ('judicial' as const) : undefined);
    expect(maskRecord(sample, recordOf(whole), [{ upTo: 'special' }], stricter).data).toMatchObject({
      open: masked,
      health: 'b',
    });
  });
});

const data = fc.record(
  {
    open: fc.string(),
    health: fc.string(),
    hidden: fc.string(),
    items: fc.array(fc.record({ id: fc.uuid(), note: fc.string() }, { requiredKeys: ['id'] }), { maxLength: 4 }),
  },
  { requiredKeys: [] },
);
const views = fc.array(
  fc.record(
    {
      upTo: fc.constantFrom('common' as const, 'special' as const, 'judicial' as const, 'sealed' as const),
      fields: fc.subarray(['open', 'health', 'hidden', 'items']),
    },
    { requiredKeys: ['upTo'] },
  ),
  { maxLength: 3 },
) as fc.Arbitrary<View[]>;

describe('putting back what was masked', () => {
  it('loses nothing when what was shown is sent back as it is, whoever sees what', () => {
    fc.assert(
      fc.property(data, views, (stored, seen) => {
        const back = shown(stored, seen);
        expect(restoreMasked(stored, back, back)).toEqual({ value: stored, issues: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('takes changes where the writer sees, and keeps the rest', () => {
    const seen = shown(whole, [{ upTo: 'common' }]) as typeof whole;
    const sent = { ...seen, open: 'changed', items: [{ id: '2' }, ...seen.items] };
    expect(restoreMasked(whole, seen, sent)).toEqual({
      value: { ...whole, open: 'changed', items: [{ id: '2' }, { id: '1', note: 'd' }] },
      issues: [],
    });
  });

  it('refuses what is written over a mask, and the loss of what hides something', () => {
    const seen = shown(whole, [{ upTo: 'common' }]) as typeof whole;
    const codes = (sent: unknown) => restoreMasked(whole, seen, sent).issues.map(({ code, path }) => [code, ...path]);
    expect(codes({ ...seen, health: 'guessed' })).toEqual([['access.masked-field', 'health']]);
    expect(codes({ ...seen, items: [] })).toEqual([['access.masked-field', 'items']]);
  });

  it('keeps what was not shown at all, even when the writer happens to send the same property', () => {
    const seen = shown(whole, [{ upTo: 'judicial' }]);
    expect(restoreMasked(whole, seen, { ...(seen as object), hidden: 'mine' })).toEqual({ value: whole, issues: [] });
  });
});
