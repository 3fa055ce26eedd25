import { unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { taxCode } from '../siuss/fixtures/sound';
import { readCsv, readXlsx, writeXlsx } from '../tabular';
import { readGepi } from '.';

const alba = taxCode('PRVLBA84B69H501');
const domande =
  'Codice identificativo domanda;Nome completo richiedente;Data presentazione domanda\nD1;Alba Prova;02/11/2026\nD2;Bruno Esempio;03/11/2026\n';
const componenti = `Codice identificativo domanda;Codice fiscale;Cognome;Nome;Data nascita;Sesso;Cellulare;Richiedente;Convivente;DID firmata;Titolo studio\nD1;${alba};Prova;Alba;29/02/1984;Femmina;+39 055 0000000;sì;no;no;Licenza media\n`;

const read = (first: string, second: string) => readGepi(readCsv([first]), readCsv([second]));

describe('Extracts of GePI', () => {
  it('become households with the data of persons, and facts in their own words', async () => {
    const { households, issues } = unwrap(await read(domande, componenti));
    expect(households[0]).toEqual({
      domanda: { domandaId: 'D1', applicant: 'Alba Prova', submittedOn: '2026-11-02' },
      members: [
        {
          domandaId: 'D1',
          person: {
            identity: 'declared',
            familyName: 'Prova',
            givenName: 'Alba',
            taxCode: alba,
            dateOfBirth: '1984-02-29',
            sex: 'F',
            contactPoints: [{ kind: 'mobile', value: '+39 055 0000000' }],
          },
          isApplicant: true,
          cohabiting: false,
          facts: { didSigned: false, education: 'Licenza media' },
        },
      ],
    });
    expect(issues.map(({ code, path }) => `${code} ${path.join('/')}`)).toEqual(['gepi.no-members domande/3']);
  });

  it('are read from workbooks and with the headers of another ente', async () => {
    const rows = domande
      .trim()
      .split('\n')
      .map((line) => line.split(';'));
    const renamed = componenti.replace('Codice fiscale', 'CF');
    const result = await readGepi(readXlsx(writeXlsx([{ name: 'domande', rows }])), readCsv([renamed]), {
      componenti: { taxCode: 'CF' },
    });
    expect(unwrap(result).households[0]?.members).toHaveLength(1);
  });

  it('tell the rows that cannot be used', async () => {
    const broken = `${componenti}D9;${alba};Altra;Prova;;;;;;;\nD1;XXX;Terza;Prova;31/02/2020;;;;;;\nD1;XXX;Quarta;Prova;;;;;;;\n`;
    const { issues } = unwrap(await read(`${domande}D1;Doppia Prova;02/11/2026\n`, broken));
    expect(issues.map(({ code, path }) => `${code} ${path.join('/')}`)).toEqual([
      'gepi.twice domande/4',
      'gepi.no-domanda componenti/3',
      'table.wrong-cell componenti/4/Data nascita',
      'gepi.tax-code componenti/5',
      'gepi.no-members domande/3',
    ]);
  });

  it('are refused when they are not what they should be', async () => {
    expect(await read('a;b\n1;2\n', componenti)).toMatchObject({ ok: false });
    expect(await read(domande, '"')).toMatchObject({ ok: false, issues: [{ code: 'table.unclosed-quote' }] });
  });
});
