import { describe, expect, it } from 'vitest';
import { composeProfile } from '../../src';
import { common, problemsOf } from '../fixtures';
import { legitimateLayers } from './legitimate';
import { loosenings } from './loosenings';

describe('the corpus of legitimate layers', () => {
  const layers = legitimateLayers();

  it('has at least three hundred', () => {
    expect(layers.length).toBeGreaterThanOrEqual(300);
  });

  it('is accepted whole, and each changes something', () => {
    const refused = layers.flatMap(({ name, layer }) => {
      const composed = composeProfile(common, [layer]);
      if (!composed.ok) return [[name, ...problemsOf(composed)]];
      return composed.value.hash === common.hash ? [[name, 'nothing changed']] : [];
    });
    expect(refused).toEqual([]);
  });
});

describe('the corpus of attempts to loosen', () => {
  const attempts = loosenings();

  it('has at least three hundred, on every artefact', () => {
    expect(attempts.length).toBeGreaterThanOrEqual(300);
  });

  it('is refused whole, each for its reason', () => {
    const wrong = attempts.flatMap(({ name, layer, because }) => {
      const composed = composeProfile(common, [layer]);
      if (composed.ok) return [[name, 'accepted']];
      const codes = new Set(composed.issues.map(({ code }) => code));
      return codes.has(because) ? [] : [[name, because, ...problemsOf(composed)]];
    });
    expect(wrong).toEqual([]);
  });
});
