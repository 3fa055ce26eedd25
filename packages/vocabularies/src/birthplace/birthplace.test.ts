import { civilDate } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { birthplaces } from '../lists/birthplaces';
import { findBirthplace } from '.';

const on = (code: string, date: string) => findBirthplace(birthplaces, code, civilDate(date));

describe('a place of birth', () => {
  it('is a comune as it was called then', () => {
    expect(on('A001', '1920-05-01')).toMatchObject({
      outcome: 'found',
      kind: 'comune',
      entry: { label: { it: 'Abano' } },
    });
    expect(on('A001', '1980-05-01')).toMatchObject({ outcome: 'found', entry: { label: { it: 'Abano Terme' } } });
    expect(on('A004', '1980-05-01')).toMatchObject({ entry: { properties: { province: 'MI' } } });
    expect(on('A004', '2000-05-01')).toMatchObject({ entry: { properties: { province: 'LO' } } });
  });

  it('may have ended, and be replaced', () => {
    expect(on('D005', '2018-03-30').outcome).toBe('found');
    expect(on('D005', '2018-03-31')).toMatchObject({
      outcome: 'ended',
      until: '2018-03-30',
      entry: { replacedBy: ['M403'] },
    });
  });

  it('may not have begun', () => {
    expect(on('M403', '1990-01-01')).toMatchObject({ outcome: 'not-yet', since: '2018-03-31' });
  });

  it('may have paused', () => {
    expect(on('B567', '1935-01-01')).toMatchObject({ outcome: 'ended', until: '1928-11-09', resumed: '1948-01-20' });
  });

  it('may be a foreign state, also one that is no more', () => {
    expect(on('Z100', '1990-01-01')).toMatchObject({
      outcome: 'found',
      kind: 'state',
      entry: { label: { it: 'Albania' } },
    });
    expect(on('Z135', '1980-01-01')).toMatchObject({ outcome: 'found', entry: { properties: { state: 'SUN' } } });
    expect(on('Z135', '1999-01-01')).toMatchObject({ outcome: 'ended', until: '1991-12-31' });
  });

  it.each(['X999', 'Z999', '', 'h501', '__proto__'])('is unknown for the code "%s"', (code) => {
    expect(on(code, '1990-01-01')).toEqual({ outcome: 'unknown' });
  });
});
