import { addDays, civilDate } from '@cartella/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { papers, renewed } from './person-papers.examples';
import { permitStanding, standingOf } from './standing';

const { today } = papers;

it('a paper is valid, near its end or expired, and holds on its last day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), fc.nat(400), (days, window) => {
      const { kind } = standingOf(addDays(today, days), today, window);
      expect(kind).toBe(days < 0 ? 'expired' : days <= window ? 'near' : 'valid');
    }),
  );
  expect(standingOf(undefined, today, 60)).toEqual({ kind: 'undated' });
});

it('a receipt of renewal holds in the place of the permit that ended', () => {
  const [permit, receipt] = renewed;
  expect(permitStanding(permit!, renewed, today)).toEqual({ kind: 'renewing', on: '2026-11-02', receipt });
  expect(permitStanding(permit!, [permit!], today)).toMatchObject({ kind: 'expired', days: -19 });
});

it('a receipt that came too late, or of an earlier permit, holds in the place of nothing', () => {
  const [permit, receipt] = renewed;
  const on = (issuedOn: string) => ({ ...receipt!, data: { ...receipt!.data, issuedOn } });
  expect(permitStanding(permit!, [on('2027-01-02')], civilDate('2027-02-01')).kind).toBe('expired');
  expect(permitStanding(permit!, [on('2027-01-01')], civilDate('2027-02-01')).kind).toBe('renewing');
  expect(permitStanding(permit!, [on('2024-11-01')], today).kind).toBe('expired');
});
