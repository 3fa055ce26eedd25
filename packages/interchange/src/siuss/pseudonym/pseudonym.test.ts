import { expect, it } from 'vitest';
import { minore, soundSinba } from '../fixtures/sound';
import { checkDocument } from '../flow';
import { createPseudonymiser } from '.';

const secret = (fill: number): Uint8Array<ArrayBuffer> => new Uint8Array(32).fill(fill);
const alba = '01890000-0000-7000-8000-000000000001';
const bruno = '01890000-0000-7000-8000-000000000002';

it('gives the same child the same pseudonym, and another to any other child, ente or secret', async () => {
  const pseudonymOf = await createPseudonymiser(secret(1), 'ente-a');
  expect(await pseudonymOf(alba)).toBe(await pseudonymOf(alba));
  const others = [
    await pseudonymOf(bruno),
    await (await createPseudonymiser(secret(1), 'ente-b'))(alba),
    await (await createPseudonymiser(secret(2), 'ente-a'))(alba),
  ];
  expect(new Set([...others, await pseudonymOf(alba)]).size).toBe(4);
});

it('fits the layout and says nothing of the child', async () => {
  const pseudonym = await (await createPseudonymiser(secret(1), 'ente-a'))(alba);
  expect(pseudonym).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
  expect(pseudonym).not.toContain('0189');
  expect(checkDocument({ ...soundSinba, records: [{ ...minore, IDBeneficiario: pseudonym }] })).toEqual([]);
});

it('asks for a secret that cannot be guessed', async () => {
  await expect(createPseudonymiser(new Uint8Array(16), 'ente-a')).rejects.toThrow('32 bytes');
});
