import { runCorpus } from '../corpus';

// Usage: tsx --conditions=@cartella/source packages/schema-diff/test/bench/corpus.ts [pairs] [seed]
const [pairs = '20000', seed = '1'] = process.argv.slice(2);
const start = performance.now();
const { wrong, ...figures } = runCorpus(Number(seed), Number(pairs));
console.info({ ...figures, wrong: wrong.length, seconds: Math.round((performance.now() - start) / 1000) });
for (const text of wrong.slice(0, 5)) console.info(text);
process.exitCode = wrong.length > 0 ? 1 : 0;
