import { type Catalogues, coreCatalogues, mergeCatalogues } from '@cartella/core';
import { formsCatalogues } from '@cartella/forms';
import { interchangeCatalogues } from '@cartella/interchange';
import { modelCatalogues } from '@cartella/model';
import { profileCatalogues } from '@cartella/profile';
import { recordsCatalogues } from '@cartella/records/messages';
import { rulesCatalogues } from '@cartella/rules';
import { schemaDiffCatalogues } from '@cartella/schema-diff';
import { vocabulariesCatalogues } from '@cartella/vocabularies';
import { workflowCatalogues } from '@cartella/workflow';
import { serverCatalogues } from './server-catalogues';

/** The wording of every issue that the kit can raise. */
export const kitCatalogues: Catalogues = mergeCatalogues(
  coreCatalogues,
  schemaDiffCatalogues,
  vocabulariesCatalogues,
  rulesCatalogues,
  modelCatalogues,
  workflowCatalogues,
  interchangeCatalogues,
  profileCatalogues,
  formsCatalogues,
  recordsCatalogues,
  serverCatalogues,
);
