import { join } from 'node:path';
import { currentKit, readProfile } from '@cartella/cli';
import { describeUpgrade } from '@cartella/cli/testing';
import { unwrap } from '@cartella/core';
import { describeProfile } from '@cartella/profile/testing';
import { describe, it } from 'vitest';

const folder = join(import.meta.dirname, '../profile');

describeProfile(
  { describe, it },
  { name: 'Careful Software', base: currentKit(), layers: unwrap(readProfile('.', folder)).layers },
);

describeUpgrade(
  { describe, it },
  { name: 'The vendor’s vocabulary', before: join(folder, '../test/kit-0.0.9'), after: folder, profiles: ['.'] },
);
