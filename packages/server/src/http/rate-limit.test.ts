import { describe, expect, it } from 'vitest';
import { createRateLimiter, createStrangers } from './rate-limit';

describe('a rate limiter', () => {
  it('allows a caller so many requests a window, tells what is left, and begins anew', () => {
    const limiter = createRateLimiter(2, 60);
    expect(limiter('a', 0)).toEqual({ allowed: true, limit: 2, remaining: 1, reset: 60 });
    expect(limiter('a', 1000)).toMatchObject({ allowed: true, remaining: 0, reset: 59 });
    expect(limiter('a', 2000)).toMatchObject({ allowed: false, remaining: 0 });
    expect(limiter('b', 2000)).toMatchObject({ allowed: true });
    expect(limiter('a', 60_000)).toMatchObject({ allowed: true, remaining: 1, reset: 60 });
  });

  it('keeps a bounded number of callers', () => {
    const limiter = createRateLimiter(1, 60);
    for (let caller = 0; caller < 100_000; caller += 1) limiter(String(caller), 0);
    expect(limiter('one more', 0)).toMatchObject({ allowed: true });
  });
});

describe('references that nobody knows', () => {
  it('shut their address out for a while, except for who was accepted', () => {
    const strangers = createStrangers(createRateLimiter(2, 60));
    strangers.accepted('known');
    for (const reference of ['a', 'b']) strangers.refused('10.0.0.1', reference, 0);
    expect(strangers.shutOutUntil('10.0.0.1', 'c', 0)).toBeUndefined();
    strangers.refused('10.0.0.1', 'c', 0);
    expect(strangers.shutOutUntil('10.0.0.1', 'd', 1000)).toBe(60_000);
    expect(strangers.shutOutUntil('10.0.0.1', 'known', 1000)).toBeUndefined();
    expect(strangers.shutOutUntil('10.0.0.2', 'd', 1000)).toBeUndefined();
    expect(strangers.shutOutUntil('10.0.0.1', 'd', 60_000)).toBeUndefined();
    strangers.refused('10.0.0.1', 'known', 1000);
    expect(strangers.shutOutUntil('10.0.0.1', 'known', 2000)).toBe(60_000);
  });
});
