import * as fc from 'fast-check';

const chosen = process.env['CARTELLA_SEED'];

/**
 * Properties are tried on the same data everywhere, so that a change is judged by what it changed; `CARTELLA_SEED=random` looks
 * further, and `CARTELLA_SEED=<n>` repeats what was found.
 */
if (chosen !== 'random') fc.configureGlobal({ seed: Number(chosen ?? 20_261_121) });
