import { unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../check/random';
import {
  checkLombardia,
  type LombardiaMessage,
  type LombardiaPhase,
  type LombardiaReplyCode,
  lombardiaItems,
  lombardiaReplyCodes,
  readLombardia,
  readLombardiaReply,
  writeLombardia,
  writeLombardiaReply,
} from '.';

const codes = ['01', '02'];
const lists = Object.fromEntries([
  ...lombardiaItems.filter(({ value }) => value === 'coded').map(({ code }) => [code, codes]),
  ['ESITO', codes],
]);
const values = {
  coded: codes,
  money: ['0', '1234.50'],
  date: ['2026-11-02'],
  text: ['Testo di prova <&> àè'],
  free: ['qualcosa'],
};

function randomMessage(seed: number): LombardiaMessage {
  const random = seededRandom(seed);
  const phases = (['A', 'B', 'C', 'D', 'E'] as LombardiaPhase[]).filter(
    (_, index) => index === 0 || random.chance(0.5),
  );
  return {
    id: `M${seed}`,
    createdAt: '2026-11-02T09:00:00Z',
    sender: 'comune-di-prova',
    receiver: 'regione',
    encounters: phases.map((phase) => ({
      phase,
      id: `${phase}${seed}`,
      status: random.pick(['active', 'completed'] as const),
      start: '2026-01-10',
      ...(random.chance(0.5) ? { end: '2026-02-10' } : {}),
      ...(random.chance(0.5) ? { outcome: '01' } : {}),
      ...(phase > 'B' && random.chance(0.5) ? { projectId: `P${seed}`, projectTitle: 'Progetto di prova' } : {}),
      patientTaxCode: 'PRVLBA84B69H501X',
      // Data of the encounter come before those of its plan, as the message puts them.
      data: lombardiaItems
        .filter((item) => item.phase === phase && random.chance(0.4))
        .toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
        .map(({ code, value }) => ({ code, value: random.pick(values[value]) })),
    })),
  };
}

const codesOf = (message: LombardiaMessage, known = lists): string[] =>
  checkLombardia(message, known).map(({ code, path }) => `${code} ${path.join('/')}`);
const [first] = randomMessage(1).encounters;
const withEncounter = (change: object): LombardiaMessage => ({
  ...randomMessage(1),
  encounters: [{ ...first, data: [], ...change } as never],
});

describe('The cartella sociale of Regione Lombardia', () => {
  it('comes back as it was written, over the five phases', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const message = randomMessage(seed);
      expect(unwrap(await readLombardia([unwrap(writeLombardia(message, lists))], lists))).toEqual(message);
    }
  });

  it('is one HL7 v3 message with the days and the identifiers where the schemas want them', () => {
    const xml = unwrap(
      writeLombardia(withEncounter({ phase: 'D', data: [{ code: 'DAAS', value: '2026-11-02' }] }), lists),
    );
    expect(xml).toContain('<PRSS_IN001004ZZ xmlns="urn:hl7-org:v3" ITSVersion="XML_1.0">');
    expect(xml).toContain('<creationTime value="20261102090000"/>');
    expect(xml).toContain('<low value="20260110"/>');
    expect(xml).toContain(
      '<code code="DAAS" codeSystem="2.16.840.1.113883.2.9.2.30.3.2.3.1.4.7"/><value code="02112026"/>',
    );
  });

  it.each([
    [
      'a datum that the phase does not have',
      { phase: 'A', data: [{ code: 'IMER', value: '1' }] },
      ['lombardia.unknown-item encounters/0/data/0'],
    ],
    [
      'a code that the list does not have',
      { phase: 'A', data: [{ code: 'PROV', value: '99' }] },
      ['lombardia.unknown-code encounters/0/data/0'],
    ],
    [
      'an amount that is not one',
      { phase: 'D', data: [{ code: 'IMER', value: '1,5' }] },
      ['lombardia.value encounters/0/data/0'],
    ],
    [
      'a day that is not one',
      { phase: 'E', data: [{ code: 'DAVF', value: '2026-02-30' }] },
      ['lombardia.value encounters/0/data/0'],
    ],
    ['an empty text', { phase: 'E', data: [{ code: 'RIRA', value: ' ' }] }, ['lombardia.value encounters/0/data/0']],
    ['an end before the start', { end: '2025-01-01' }, ['lombardia.structure encounters/0/start']],
    ['an unknown phase', { phase: 'F' }, ['lombardia.structure encounters/0/phase']],
    ['an unknown outcome', { outcome: '99' }, ['lombardia.unknown-code encounters/0/outcome']],
  ])('refuses %s', (_, change, expected) => {
    expect(codesOf(withEncounter({ outcome: undefined, end: undefined, ...change }))).toEqual(expected);
    expect(writeLombardia(withEncounter({ outcome: undefined, end: undefined, ...change }), lists).ok).toBe(false);
  });

  it('refuses every code as long as nobody has brought the regional lists', () => {
    expect(
      codesOf(withEncounter({ phase: 'A', outcome: undefined, data: [{ code: 'PROV', value: '01' }] }), {}),
    ).toEqual(['lombardia.no-list encounters/0/data/0']);
  });

  it('refuses two encounters of one phase', () => {
    const { encounters } = withEncounter({ outcome: undefined, end: undefined });
    expect(codesOf({ ...randomMessage(1), encounters: [...encounters, ...encounters] })).toEqual([
      'lombardia.phase-twice encounters/1/phase',
    ]);
  });

  it.each([
    ['another document', '<Flusso xmlns="urn:hl7-org:v3"/>', 'lombardia.structure'],
    ['half a message', '<PRSS_IN001004ZZ xmlns="urn:hl7-org:v3"/>', 'lombardia.structure'],
    ['a document type declaration', '<!DOCTYPE x><PRSS_IN001004ZZ xmlns="urn:hl7-org:v3"/>', 'xml.doctype'],
  ])('refuses to read %s', async (_, xml, code) => {
    const read = await readLombardia([xml], lists);
    expect(read.ok ? [] : read.issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('says which codes are to be verified', () => {
    expect(
      lombardiaItems
        .filter(({ doubtful }) => doubtful)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['AMIR', 'AMIR', 'COPA', 'DSU0', 'MOCO', 'TIIS', 'TIRI']);
  });
});

describe('The reply to a message', () => {
  const reply = {
    id: 'R1',
    createdAt: '2026-11-02T09:00:05Z',
    sender: 'regione',
    receiver: 'comune-di-prova',
    replyTo: 'M1',
    details: ['Codice <PROV> non ammesso', ''],
  };

  it.each(Object.keys(lombardiaReplyCodes) as LombardiaReplyCode[])(
    'comes back as it was written, with %s',
    async (code) => {
      expect(unwrap(await readLombardiaReply([writeLombardiaReply({ ...reply, code })]))).toEqual({ ...reply, code });
    },
  );

  it('names the message that it answers, and asks for no answer', () => {
    const xml = writeLombardiaReply({ ...reply, code: 'CA', details: [] });
    expect(xml).toContain('<MCCI_IN000002UV01 xmlns="urn:hl7-org:v3" ITSVersion="XML_1.0">');
    expect(xml).toContain('<acceptAckCode code="NE"/>');
    expect(xml).toContain(
      '<acknowledgement typeCode="CA"><targetMessage><id root="2.16.840.1.113883.2.9.2.30.3.2.4.3" extension="M1"/></targetMessage></acknowledgement>',
    );
  });

  it('is read also where its code stands in an element, as before 2008', async () => {
    const older = writeLombardiaReply({ ...reply, code: 'AE' }).replace(
      '<acknowledgement typeCode="AE">',
      '<acknowledgement><typeCode code="AE"/>',
    );
    expect(unwrap(await readLombardiaReply([older]))).toEqual({ ...reply, code: 'AE' });
  });

  it.each([
    ['another message', (xml: string) => xml.replaceAll('MCCI_IN000002UV01', 'PRSS_IN001004ZZ'), 'lombardia.structure'],
    ['no code', (xml: string) => xml.replace(' typeCode="CA"', ''), 'lombardia.structure'],
    ['a code of its own', (xml: string) => xml.replace('"CA"', '"OK"'), 'lombardia.unknown-reply'],
    [
      'no message that it answers',
      (xml: string) => xml.replace(/<targetMessage>.*<\/targetMessage>/, ''),
      'lombardia.structure',
    ],
    ['half of it', (xml: string) => xml.slice(0, -40), 'xml.truncated'],
  ])('is refused with %s', async (_, spoil, code) => {
    const read = await readLombardiaReply([spoil(writeLombardiaReply({ ...reply, code: 'CA' }))]);
    expect(read.ok ? [] : read.issues.map((issue) => issue.code)).toEqual([code]);
  });
});
