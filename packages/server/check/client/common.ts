import { commonForms } from '@cartella/forms/common';
import { commonCartella } from '@cartella/profile';
import { essentials } from '@cartella/vocabularies/essentials';
import { percorsoComune } from '@cartella/workflow';
import { kitCatalogues } from '../../src/messages';
import { describeApi } from '../../src/openapi';
import type { Node } from '../openapi/document';

/** The description of the API of the common cartella. */
export function commonDescription(): Node {
  const cartella = commonCartella({
    version: '0.1.0',
    vocabularies: essentials,
    procedures: [percorsoComune],
    forms: commonForms,
    texts: kitCatalogues,
  });
  return describeApi(cartella, 'https://cartella.example') as Node;
}
