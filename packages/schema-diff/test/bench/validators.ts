import { gzipSync } from 'node:zlib';
import { unwrap } from '@cartella/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { transformSync } from 'esbuild';
import { parseSchema } from '../../src/schema';
import { compileValidator, generateValidator, type Validator } from '../../src/validate';
import { loadModule } from '../load-module';
import { createRandom } from '../random';
import { inventedRecord, recordSchema } from './record-schema';

const count = 20_000;
const random = createRandom(7);
// Records come from JSON, as they do in life; one in twenty is broken.
const records = JSON.parse(JSON.stringify(Array.from({ length: count }, () => inventedRecord(random))));
const broken = JSON.parse(JSON.stringify(records));
for (let index = 0; index < count; index += 20) broken[index].person.dateOfBirth = '2026-02-30';

const parsed = unwrap(parseSchema(recordSchema));
const source = generateValidator(parsed);
const { validate } = await loadModule<{ validate: Validator }>(source);
const compiled = compileValidator(parsed);
const ajvOf = (discriminator: boolean) => {
  const ajv = new Ajv2020({ allErrors: true, discriminator, strict: false });
  addFormats.default(ajv);
  const check = ajv.compile(
    discriminator
      ? JSON.parse(
          JSON.stringify(recordSchema).replace('"oneOf":', '"discriminator":{"propertyName":"stato"},"oneOf":'),
        )
      : (recordSchema as object),
  );
  return (record: unknown) => (check(record) ? [] : (check.errors ?? []));
};
const contenders: Record<string, (record: unknown) => readonly unknown[]> = {
  'generated module': validate,
  'compiled closures': compiled,
  'ajv compiled, allErrors, discriminator': ajvOf(true),
  'ajv compiled, allErrors, oneOf': ajvOf(false),
};

const timeOf = (check: (record: unknown) => readonly unknown[], data: unknown[]) => {
  const start = performance.now();
  let bad = 0;
  for (const record of data) if (check(record).length > 0) bad += 1;
  return { milliseconds: performance.now() - start, bad };
};

const rounds = 9;
const times: Record<string, { valid: number[]; broken: number[] }> = {};
for (let round = 0; round < rounds; round += 1) {
  for (const [name, check] of Object.entries(contenders)) {
    times[name] ??= { valid: [], broken: [] };
    const [valid, some] = [timeOf(check, records), timeOf(check, broken)];
    if (valid.bad !== 0 || some.bad !== count / 20) throw new Error(`${name} judges wrongly: ${valid.bad} ${some.bad}`);
    times[name].valid.push(valid.milliseconds);
    times[name].broken.push(some.milliseconds);
  }
}
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const rate = (milliseconds: number) => `${Math.round(count / milliseconds)}k/s`;
console.info(`${count} records of ${JSON.stringify(records[0]).length} bytes, median of ${rounds} rounds`);
for (const [name, { valid, broken: some }] of Object.entries(times)) {
  console.info(
    `${name.padEnd(40)} valid ${rate(median(valid)).padStart(8)}   5 % broken ${rate(median(some)).padStart(8)}`,
  );
}
const { code } = transformSync(source, { minify: true, format: 'esm' });
console.info(`generated module: ${source.length} bytes, minified ${code.length}, gzip ${gzipSync(code).length}`);
