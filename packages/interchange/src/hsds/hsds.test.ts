import type { Organisation, Unit } from '@cartella/model';
import { describe, expect, it } from 'vitest';
import { randomData, randomId } from '../../check/cases';
import { withoutLosses } from '../../check/losses';
import { seededRandom } from '../../check/random';
import { fromHsdsOrganization, fromHsdsService, hsdsLosses, toHsdsOrganization, toHsdsService } from '.';

describe('Bodies and services in Open Referral HSDS', () => {
  it('come back but for what is declared', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = seededRandom(seed);
      const body = { id: randomId(random), data: randomData('organisation', random) } as Organisation;
      const service = { id: randomId(random), data: randomData('unit', random) } as Unit;
      const wire = JSON.parse(JSON.stringify([toHsdsOrganization(body), toHsdsService(service)]));
      expect(fromHsdsOrganization(wire[0])).toEqual(withoutLosses(body.data, hsdsLosses.organisation));
      expect(fromHsdsService(wire[1])).toEqual(withoutLosses(service.data, hsdsLosses.unit));
    }
  });

  it('have what HSDS 3.0 asks for', () => {
    const random = seededRandom(1);
    const data = randomData('organisation', random) as Organisation['data'];
    expect(toHsdsOrganization({ id: randomId(random), data } as Organisation)).toMatchObject({
      id: expect.any(String),
      name: data.name,
      description: data.name,
    });
  });
});
