import { unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { common, layerOf } from '../../test/fixtures';
import { composeProfile } from '../compose';
import { activate, emptyHistory, inForce, restoreComposition, rollBack, verifyHistory } from '.';

const colour = (value: string) => [layerOf([{ verb: 'relabel', on: 'look', token: 'primary', value }])];
const change = { at: '2026-03-02T09:00:00.000Z', proposedBy: 'op-finto', approvedBy: 'op-prova', reason: 'prova' };
const [first, second] = [colour('#111111'), colour('#222222')];
const [one, two] = [unwrap(composeProfile(common, first)), unwrap(composeProfile(common, second))];
const both = unwrap(activate(unwrap(activate(emptyHistory, one, first, change)), two, second, change));

describe('the history of compositions', () => {
  it('keeps each by its content, and the one before can be put in force again', () => {
    expect(inForce(emptyHistory)).toBeUndefined();
    expect(inForce(both)?.hash).toBe(two.hash);
    const back = unwrap(rollBack(both, one.hash, change));
    expect(unwrap(restoreComposition(inForce(back)!, common))).toEqual(one);
    expect(back.entries).toHaveLength(3);
    expect(verifyHistory(JSON.parse(JSON.stringify(back)))).toEqual([]);
  });

  it('wants a second person, and a composition that was in force', () => {
    const alone = activate(emptyHistory, one, first, { ...change, approvedBy: change.proposedBy });
    expect(alone.ok ? [] : alone.issues.map(({ code }) => code)).toEqual(['history.same-hand']);
    const unknown = rollBack(both, 'f'.repeat(64), change);
    expect(unknown.ok ? [] : unknown.issues.map(({ code }) => code)).toEqual(['history.unknown-composition']);
  });

  it('shows an entry that was altered or taken out, and layers that are not those stored', () => {
    const [start, end] = both.entries as [never, never];
    expect(verifyHistory({ ...both, entries: [{ ...(start as object), reason: 'altro' } as never, end] })).toHaveLength(
      1,
    );
    expect(verifyHistory({ ...both, entries: [end] })).toHaveLength(1);
    const altered = restoreComposition({ hash: one.hash, kit: common.kit, layers: second }, common);
    expect(altered.ok ? [] : altered.issues.map(({ code }) => code)).toEqual(['history.altered']);
    expect(() => restoreComposition({ hash: one.hash, kit: '9.0.0', layers: first }, common)).toThrow(
      'invalid-argument',
    );
  });
});
