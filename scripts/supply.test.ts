import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { advisoriesOf, daysToMend, judgeAdvisories } from './advisories.mjs';
import { publicPackages } from './packs.mjs';
import { inventory, nameOf } from './sbom.mjs';
import { root } from './shell.mjs';

const flaw = { url: 'https://example.org/1', title: 'Prova', severity: 'high', name: 'finta' };
const cause = { ...flaw, range: '<2', source: 1 };

describe('the advisories of what is installed', () => {
  it('are told once, by whatever paths they are reached', () => {
    const vulnerabilities = { finta: { via: [cause] }, altra: { via: ['finta', cause] } };
    expect(advisoriesOf({ vulnerabilities })).toEqual([flaw]);
    expect(advisoriesOf({ vulnerabilities: {} })).toEqual([]);
  });

  it('are not taken for none where the registry does not answer', () => {
    expect(() => advisoriesOf({ message: '405 Method Not Allowed' })).toThrow('405');
    expect(() => advisoriesOf({})).toThrow('nessuna risposta');
  });

  it('have the time of their severity, from the day on which they were first seen', () => {
    const late = (today: string, known: { url: string; seenOn: string; because?: string }[]) =>
      judgeAdvisories([flaw], known, today).map(({ isLate, until }) => [isLate, until]);
    const seen = { url: flaw.url, seenOn: '2026-11-01' };
    expect(late('2026-11-22', [])).toEqual([[false, '2026-11-29']]);
    expect(late('2026-11-08', [seen])).toEqual([[false, '2026-11-08']]);
    expect(late('2026-11-09', [seen])).toEqual([[true, '2026-11-08']]);
    expect(late('2026-12-31', [{ ...seen, because: 'Non si usa' }])).toEqual([[false, '2026-11-08']]);
    expect(judgeAdvisories([{ ...flaw, severity: 'mai vista' }], [], '2026-11-01')[0]?.until).toBe('2026-11-04');
  });

  it('have the times that SECURITY.md promises', () => {
    const promised = readFileSync(join(root, 'SECURITY.md'), 'utf8');
    for (const [severity, days] of Object.entries(daysToMend)) {
      if (severity !== 'info') expect(promised).toMatch(new RegExp(`^\\| ${severity}[^|]*\\| ${days} \\|$`, 'm'));
    }
  });
});

it('the inventory names everything that an adopter installs with the packages, with version, digest and licence, and nothing else', async () => {
  const { components } = await inventory();
  const byName = new Map(components.map((one) => [nameOf(one['bom-ref']), one] as const));
  const asked = publicPackages().flatMap(({ manifest }) => Object.keys(manifest.dependencies ?? {}));
  expect([...new Set(asked)].filter((name) => !byName.has(name))).toEqual([]);
  const foreign = [...byName].filter(([name]) => !name.startsWith('@cartella/'));
  const lacking = (member: 'hashes' | 'licenses') =>
    foreign.filter(([, one]) => !one[member]?.length).map(([name]) => name);
  // Its manifest names no licence; its file does: MIT.
  expect([lacking('hashes'), lacking('licenses')]).toEqual([[], ['png-js']]);
  for (const tool of ['vitest', 'playwright', '@biomejs/biome', '@cartella/benchmarks'])
    expect(byName.has(tool), tool).toBe(false);
}, 60_000);
