import { and, code, eq, ne, path } from '@cartella/rules';
import type { AccessPolicy } from './policy';
import { rolesBesideTheService } from './roles-beside-the-service';
import { rolesOfTheService } from './roles-of-the-service';

/**
 * The policy that every cartella starts from. A record of one's own unit is seen up to the special categories; data of proceedings only by
 * those who follow the case; what is sealed only by those for whom it was opened.
 */
export const commonPolicy: AccessPolicy = {
  id: 'common',
  version: '1.0.0',
  handOverDays: 30,
  glassHours: 4,
  roles: { ...rolesOfTheService, ...rolesBesideTheService },
  denials: [
    {
      id: 'conflict-of-interest',
      except: ['sistema'],
      when: eq(path('conflict'), code('yes')),
      norm: { urn: 'urn:nir:stato:legge:1990-08-07;241', article: 'art. 6-bis', citation: 'L. 7 agosto 1990, n. 241' },
    },
    {
      id: 'sealed',
      when: and(eq(path('sensitivity'), code('sealed')), ne(path('opening'), code('yes'))),
      actions: ['search', 'read', 'history', 'correct', 'advance', 'print', 'export', 'break-the-glass'],
      norm: { urn: 'urn:nir:stato:legge:1983-05-04;184', article: 'art. 28', citation: 'L. 4 maggio 1983, n. 184' },
    },
  ],
  seals: [
    {
      kind: 'person',
      path: 'addresses',
      is: { property: 'kind', values: ['protected'] },
      class: 'protected-address',
    },
  ],
};
