import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import {
  type Beneficiario,
  checkRules,
  type ElementTable,
  type IdentificazioneFlusso,
  layouts,
  siussCodes,
  siussXsd,
  streamSiuss,
  type ValueType,
  writeSiussStream,
} from '@cartella/interchange';
import { comuni } from '@cartella/vocabularies/comuni';
import { provinces } from '@cartella/vocabularies/provinces';
import { siussBenefits } from '@cartella/vocabularies/siuss-benefits';
import { states } from '@cartella/vocabularies/states';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsPlugin from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { compare, sizeOr, tableOf } from './src/compare';

// Beneficiaries written, read back and checked in bounded memory, at three sizes of which the last is four times the first: time grows with
// them, memory does not. Then the same work beside its peers. The size sets how many: 1000000 takes a few minutes.
const addFormats = addFormatsPlugin as unknown as (ajv: Ajv2020) => void;
const folder = mkdtempSync(join(tmpdir(), 'cartella-siuss-'));
const codes = siussCodes({ comuni, provinces, states, benefits: siussBenefits });

const header: IdentificazioneFlusso = {
  Nome: 'H501.PS.20261130.0000001',
  Ente: { Codice: 'H501', Indirizzo: 'H501', CFOperatore: '01234567897' },
};

/** Invented beneficiaries, each with a benefit of its own. */
function* beneficiaries(count: number): Generator<Beneficiario> {
  for (let index = 0; index < count; index += 1) {
    yield {
      CodiceFiscale: 'PRVLBA84B69H501H',
      Anagrafica: {
        Cognome: 'Prova',
        Nome: `Alba ${index}`,
        AnnoNascita: '1984',
        LuogoNascita: 'H501',
        Genere: '2',
        CodiceCittadinanza: '380',
      },
      Indirizzo: [{ CodiceRegione: '08', CodiceComune: '058091', CodiceNazione: '380' }],
      PrestazioniSociali: [
        {
          TipoOperazione: 'I',
          PresenzaProvaMezzi: '4',
          CaratterePrestazione: '1',
          CodicePrestazione: 'A2.07',
          DenominazionePrestazione: 'Assistenza domiciliare socio-assistenziale',
          ProtocolloDomanda: `PROVA-${index}`,
          DataInizioPrestazione: '2026-01-01',
          DataFinePrestazione: '2026-12-31',
          PeriodoErogazione: 12,
          ImportoMensile: 30_000,
          ImportoQuotaEnte: 20_000,
          ImportoQuotaUtente: 10_000,
          PresaCarico: '1',
          AreaUtenza: '3',
        },
      ],
    };
  }
}

// V8 grows its heap rather than collect while memory is there: it is told, as in a small container, that there is little.
setFlagsFromString('--max-old-space-size=128');
const mostMemory = 256e6;

let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 50);

async function write(count: number): Promise<string> {
  const file = join(folder, `${count}.xml`);
  const never = (): never => {
    throw new Error('a sound record was refused');
  };
  const pieces = writeSiussStream('PS_PSA_SINA', header, beneficiaries(count), never);
  await pipeline(Readable.from(pieces, { objectMode: false }), createWriteStream(file));
  return file;
}

async function readAndCheck(file: string): Promise<number> {
  let sound = 0;
  for await (const event of streamSiuss(createReadStream(file))) {
    if (event.kind === 'refused') throw new Error('a sound flow was refused');
    if (event.kind !== 'record' || event.flow !== 'PS_PSA_SINA' || event.record === undefined) continue;
    if (!checkRules('PS_PSA_SINA', event.record, codes).some(({ severity }) => severity !== 'warning')) sound += 1;
  }
  return sound;
}

/** What ajv can check of a record: the same facets, as JSON Schema. */
function jsonSchemaOf(table: ElementTable): object {
  const ofValue = (type: ValueType): object => {
    if (type.kind === 'code') return { enum: Object.keys(type.codes) };
    if (type.kind === 'date') return { type: 'string', format: 'date' };
    if (type.kind !== 'text') return { type: 'integer' };
    const { min, max, pattern } = type;
    return {
      type: 'string',
      ...(min && { minLength: min }),
      ...(max && { maxLength: max }),
      ...(pattern && { pattern: `^(?:${pattern})$` }),
    };
  };
  if (table.text !== undefined) return ofValue(table.text);
  const attributes = Object.entries(table.attributes);
  const children = Object.entries(table.children);
  return {
    type: 'object',
    additionalProperties: false,
    required: [
      ...attributes.filter(([, field]) => field.required),
      ...children.filter(([, child]) => child.min > 0),
    ].map(([name]) => name),
    properties: Object.fromEntries([
      ...attributes.map(([name, { type }]) => [name, ofValue(type)]),
      ...children.map(([name, { element, max }]) => [
        name,
        max === 1 ? jsonSchemaOf(element) : { type: 'array', items: jsonSchemaOf(element) },
      ]),
    ]),
  };
}

try {
  const most = sizeOr(100_000);
  for (const count of [most / 4, most / 2, most]) {
    peak = 0;
    const started = performance.now();
    const file = await write(count);
    const written = performance.now();
    const sound = await readAndCheck(file);
    const read = performance.now();
    rmSync(file);
    if (peak > mostMemory) throw new Error(`${Math.round(peak / 1e6)} MB for ${count} records`);
    if (sound !== count) throw new Error(`${sound} sound records of ${count}`);
    const measured = [
      { name: 'written to a file', durations: [written - started] },
      { name: 'read back and checked', durations: [read - written] },
    ];
    console.log(
      `\n${tableOf({ title: `SIUSS, ${count.toLocaleString('en')} beneficiaries, peak ${Math.round(peak / 1e6)} MB`, size: count, unit: 'records' }, measured)}`,
    );
  }

  // Loaded now, so that the figures above are of ours alone.
  const { XmlDocument, XsdValidator } = await import('libxml2-wasm');
  const size = 20_000;
  const file = await write(size);
  const lines = [...beneficiaries(size)].map((record) => JSON.stringify(record));
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  const isValid = ajv.compile(jsonSchemaOf(layouts.PS_PSA_SINA.record));
  const schema = XsdValidator.fromDoc(XmlDocument.fromString(siussXsd('PS_PSA_SINA')));
  await compare(
    { title: `SIUSS, ${size.toLocaleString('en')} beneficiaries read`, size, unit: 'records' },
    {
      'cartella: parse, layout, rules': () => readAndCheck(file),
      'saxes: parse only': async () => {
        const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
        let records = 0;
        parser.on('opentag', ({ name }) => {
          if (name === 'Beneficiario') records += 1;
        });
        for await (const piece of createReadStream(file, { encoding: 'utf8', highWaterMark: 262_144 }))
          parser.write(String(piece));
        parser.close();
        if (records !== size) throw new Error('saxes');
      },
      'libxml2: parse whole, XSD': () => {
        const document = XmlDocument.fromBuffer(readFileSync(file));
        schema.validate(document);
        document.dispose();
      },
      'ajv: JSON.parse, same facets': () => {
        if (!lines.every((line) => isValid(JSON.parse(line)))) throw new Error('ajv');
      },
    },
  );
} finally {
  clearInterval(watch);
  rmSync(folder, { recursive: true, force: true });
}
