import { access } from './access';
import { audit } from './audit';
import { context } from './context';
import { document } from './document';
import { exchange } from './exchange';
import { login } from './login';
import { records } from './records';
import { resource } from './resource';
import { retention } from './retention';
import { sealed } from './sealed';
import { search } from './search';
import { work } from './work';

/** The first schema. */
export const foundation: readonly string[] = [
  ...context,
  ...records,
  ...search,
  ...login,
  ...work,
  ...access,
  ...sealed,
  ...exchange,
  ...audit,
  ...resource,
  ...document,
  ...retention,
];
