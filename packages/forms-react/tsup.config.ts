import { definePackage } from '../../tsup.config.base';
import manifest from './package.json' with { type: 'json' };

// Each component is an entry of its own, so that none brings another along.
const entries = Object.entries(manifest.exports).flatMap(([subpath, target]) =>
  typeof target === 'string'
    ? []
    : [[subpath === '.' ? 'index' : subpath.slice(2), target['@cartella/source']] as const],
);

export default definePackage(Object.fromEntries(entries));
