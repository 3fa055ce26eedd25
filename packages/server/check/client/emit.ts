import { writeFileSync } from 'node:fs';
import { commonDescription } from './common';
import { generateClient } from './generate';

writeFileSync(new URL('../../src/api/api.gen.ts', import.meta.url), await generateClient(commonDescription()));
