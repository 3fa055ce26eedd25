import { comuni } from '@cartella/vocabularies/comuni';
import { provinces } from '@cartella/vocabularies/provinces';
import { siussBenefits } from '@cartella/vocabularies/siuss-benefits';
import { siussEnumerations } from '@cartella/vocabularies/siuss-enumerations';
import { states } from '@cartella/vocabularies/states';
import { describe, expect, it } from 'vitest';
import { prestazioneSociale, sina, sinba } from '../layout';
import type { ElementTable, ValueType } from '../table';
import { siussCodes } from '.';

const codes = siussCodes({ comuni, provinces, states, benefits: siussBenefits });

describe('The codes of the flows, from the vocabularies', () => {
  // Only the ISTAT region of Lazio, Toscana and the others would pass the schema; the numbering is that of 1986.
  it.each([
    ['Roma', '058091', '08'],
    ['Firenze', '048017', '17'],
    ['Bolzano', '021008', '03'],
    ['Trento', '022205', '18'],
    ["L'Aquila", '066049', '01'],
    ['Venezia', '027042', '21'],
    ['Aosta', '007003', '20'],
    ['Cagliari', '092009', '15'],
  ])('put %s in its region', (_, municipality, region) => {
    expect(codes.regionOf(municipality)).toBe(region);
  });

  it('have a region for every comune that is today', () => {
    const without = comuni.entries.filter(
      ({ validTo, properties }) => validTo === undefined && codes.regionOf(String(properties?.['istat'])) === undefined,
    );
    expect(without).toEqual([]);
  });

  it('know the twenty-one regions and no other', () => {
    const known = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0')).filter(codes.isRegion);
    expect(known).toEqual(Array.from({ length: 21 }, (_, index) => String(index + 1).padStart(2, '0')));
  });

  it('know birthplaces of every time, states and benefits', () => {
    expect(codes.isBirthplace('H501')).toBe(true);
    expect(codes.isBirthplace('Z330')).toBe(true);
    expect(codes.isBirthplace('X999')).toBe(false);
    expect(codes.isCountry('380')).toBe(true);
    expect(codes.isCountry('990')).toBe(false);
    expect(codes.benefit('A1.05.01', '2026-01-01')).toMatchObject({ wholePeriod: true, event: true });
    expect(codes.benefit('A2.16')).toMatchObject({ onlyInCare: true, isee: false });
    expect(codes.benefit('A9.99')).toBeUndefined();
  });

  it('have names that the layout accepts, or that the mapping lengthens', () => {
    for (const { label } of siussBenefits.entries) expect(label.it.length).toBeLessThanOrEqual(200);
  });

  it('agree with our layouts on every closed list', () => {
    const lists = (table: ElementTable): [string, string[]][] => [
      ...Object.entries(table.attributes).flatMap(([name, { type }]): [string, string[]][] =>
        type.kind === 'code' ? [[name, Object.keys(type.codes)]] : [],
      ),
      ...Object.values(table.children).flatMap(({ element }) => lists(element)),
      ...(table.text?.kind === 'code'
        ? [[table.name, Object.keys((table.text as Extract<ValueType, { kind: 'code' }>).codes)] as [string, string[]]]
        : []),
    ];
    const kebab = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    let compared = 0;
    for (const [prefix, table] of [
      ['siuss', prestazioneSociale],
      ['siuss', sina],
      ['sinba', sinba],
    ] as const) {
      for (const [name, own] of lists(table)) {
        const list = siussEnumerations[`${prefix}-${kebab(name)}`];
        if (list === undefined) continue;
        compared += 1;
        expect(list.entries.map(({ code }) => code).sort(), name).toEqual(own.sort());
      }
    }
    expect(compared).toBeGreaterThan(30);
  });
});
