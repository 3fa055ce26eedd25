import { soak, soakedParsers } from './soak-parsers';

// Spoils inputs and feeds them to every parser: npm run soak -w packages/interchange -- [inputs in all] [first seed]
const [inputs = '1000000', seed = '1'] = process.argv.slice(2);
const each = Math.ceil(Number(inputs) / soakedParsers.length);
let faults = 0;
for (const parser of soakedParsers) {
  const start = performance.now();
  const result = await soak(parser, each, Number(seed));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${parser.name}: ${each} inputs in ${seconds} s, slowest ${result.slowest.toFixed(1)} ms of processor, ${result.faults.length} faults`,
  );
  for (const fault of result.faults.slice(0, 5)) console.log(`  ${fault}`);
  faults += result.faults.length;
}
process.exit(faults === 0 ? 0 : 1);
