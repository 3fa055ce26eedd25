import { describe, expect, it } from 'vitest';
import { compareSiuss } from '../../../check/compare-siuss';
import { xsdEngine } from '../../../check/xsd-engine';
import { siussXsd } from '.';

describe.each(['PS_PSA_SINA', 'SINBA'] as const)('The schema of %s made from our tables', (flow) => {
  it('accepts what we write and agrees with our reader on what is spoiled', async () => {
    const accepts = xsdEngine(siussXsd(flow));
    const result = await compareSiuss(flow, accepts, accepts, 150);
    expect(result.disagreements).toEqual([]);
    expect(result.refused).toBeGreaterThan(300);
  });

  it('documents each field in Italian', () => {
    expect(siussXsd(flow)).toContain(
      '<xs:documentation xml:lang="it">codice fiscale dell’operatore</xs:documentation>',
    );
  });
});
