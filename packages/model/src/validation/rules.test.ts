import { civilDate } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { validateData } from './validate';

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const context = { date: civilDate('2026-11-21') };
const problems = (kind: Parameters<typeof validateData>[0], data: unknown) =>
  validateData(kind, data, context).map((issue) => `${issue.severity} ${issue.code} /${issue.path.join('/')}`);

const erogazione = {
  interventoId: id(1),
  personId: id(2),
  siussCode: 'A1.01',
  frequency: 'monthly',
  startDate: '2026-01-01',
  amount: 30_000,
  enteShare: 20_000,
  personShare: 10_000,
  meansTested: false,
};

describe('declared rules', () => {
  it('hold for what is right', () => {
    expect(problems('erogazione', erogazione)).toEqual([]);
  });

  it('tell what is missing as incomplete and what is wrong as an error', () => {
    const { startDate: _, amount: __, ...without } = erogazione;
    expect(problems('erogazione', without)).toEqual([
      'incomplete erogazione.monthly-needs-start /startDate',
      'incomplete erogazione.monthly-needs-amount /amount',
    ]);
    expect(problems('erogazione', { ...erogazione, personShare: 1, endDate: '2025-01-01' })).toEqual([
      'error erogazione.dates /endDate',
      'error erogazione.shares-sum /enteShare',
    ]);
  });

  it('carry the norm that asks for it', () => {
    const { startDate: _, ...without } = erogazione;
    expect(validateData('erogazione', without, context)[0]?.norm?.urn).toMatch(/^urn:nir:/);
  });

  it('are told at each item of a list that breaks them', () => {
    const member = { personId: id(3), validFrom: '2020-01-01' };
    const household = {
      kind: 'di-fatto',
      members: [member, { ...member, validTo: '2019-12-31' }, { ...member, validTo: '2010-01-01' }],
    };
    expect(problems('household', household)).toEqual([
      'error household.membership-dates /members/1',
      'error household.membership-dates /members/2',
    ]);
  });

  it('say nothing of what the shape has already told', () => {
    const { frequency: _, ...without } = erogazione;
    expect(problems('erogazione', without)).toEqual(['incomplete value.required /frequency']);
    expect(problems('erogazione', { ...erogazione, startDate: 'soon' })).toEqual(['error value.date /startDate']);
  });

  it('check the last steps of an ISEE to the cent', () => {
    const isee = {
      declarantId: id(4),
      kind: 'ordinario',
      dsuProtocol: 'INPS-ISEE-2026-00000000X-00',
      submittedOn: '2026-02-01',
      validUntil: '2026-12-31',
      computable: true,
      isr: 2_000_000,
      isp: 1_000_001,
      ise: 2_200_000,
      scale: 2.46,
      isee: 894_309,
      omissions: false,
    };
    expect(problems('isee', isee)).toEqual([]);
    expect(problems('isee', { ...isee, isee: 894_400, ise: 2_200_100 })).toEqual([
      'warning isee.ise /ise',
      'warning isee.value /isee',
    ]);
    const { isee: _, ...without } = isee;
    expect(problems('isee', without)).toEqual(['incomplete isee.value-or-reason /isee']);
    expect(problems('isee', { ...without, computable: false })).toEqual([]);
  });

  it('ask the three signatures of an agreement in force', () => {
    const patto = {
      progettoId: id(5),
      tutorOrganisationId: id(6),
      tutorName: 'Tito Tutore',
      state: 'in-force',
      startDate: '2026-01-01',
      pledges: [{ party: 'person', description: 'Frequenta il laboratorio' }],
      signatures: [{ party: 'tutor', name: 'Tito Tutore', signedOn: '2026-01-01', method: 'paper' }],
    };
    expect(problems('patto-individualizzato', patto)).toEqual([
      'incomplete patto-individualizzato.signature-person /signatures',
      'incomplete patto-individualizzato.signature-operator /signatures',
    ]);
    expect(problems('patto-individualizzato', { ...patto, state: 'draft', signatures: [] })).toEqual([]);
  });
});
