import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requirements, writeTable } from '../check/asvs/table';

const root = new URL('../../../', import.meta.url);

describe('the table of the ASVS', () => {
  it('has every requirement of levels 1 and 2 once, but those on WebRTC', () => {
    expect(requirements.filter(({ level }) => level === 1)).toHaveLength(70);
    expect(requirements.filter(({ level }) => level === 2)).toHaveLength(176);
    expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
  });

  it('names evidence that is there for what is met, and the reason of everything else', () => {
    for (const { id, status, evidence = [], note = '' } of requirements) {
      if (status === 'met' || status === 'partly') expect(evidence.length, id).toBeGreaterThan(0);
      if (status !== 'met') expect(note, id).not.toBe('');
      expect(
        evidence.filter((path) => !existsSync(new URL(path, root))),
        id,
      ).toEqual([]);
    }
  });

  it('is what docs/security/asvs.md says', () => {
    expect(readFileSync(new URL('docs/security/asvs.md', root), 'utf8')).toBe(writeTable());
  });
});
