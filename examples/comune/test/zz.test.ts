import { openRecords } from '@cartella/records';
import { test } from 'vitest';
import { compositions, largeVocabularies } from '../src/server/cartella';
import { seedDemo } from '../src/server/demo';
import { seedServices } from '../src/server/demo-services';

test('seeds', async () => {
  const records = await openRecords({ kindsOf: compositions.kindsOf, folder: '/tmp/zz-db' } as never);
  const a = Date.now();
  await seedDemo(records, new Date());
  const b = Date.now();
  await seedServices(records, compositions, largeVocabularies, new Date());
  console.log(b - a, Date.now() - b);
  await records.close();
}, 60000);
