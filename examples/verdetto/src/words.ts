import { type Catalogues, coreCatalogues, mergeCatalogues } from '@cartella/core';
import { interchangeCatalogues } from '@cartella/interchange';
import { modelCatalogues } from '@cartella/model';
import { rulesCatalogues } from '@cartella/rules';
import { schemaDiffCatalogues } from '@cartella/schema-diff';
import { vocabulariesCatalogues } from '@cartella/vocabularies';
import { pageCatalogues } from './messages';

/** Every sentence that a verdict may need. */
export const catalogues: Catalogues = [
  coreCatalogues,
  vocabulariesCatalogues,
  rulesCatalogues,
  schemaDiffCatalogues,
  modelCatalogues,
  interchangeCatalogues,
  pageCatalogues,
].reduce((all, more) => mergeCatalogues(all, more));
