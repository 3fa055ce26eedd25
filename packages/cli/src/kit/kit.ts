import { commonForms } from '@cartella/forms/common';
import { siussNeed } from '@cartella/interchange';
import { instruments } from '@cartella/model';
import { type Cartella, commonCartella, type Definition } from '@cartella/profile';
import { kitCatalogues } from '@cartella/server/messages';
import { essentials } from '@cartella/vocabularies/essentials';
import { procedures } from '@cartella/workflow';
import manifest from '../../package.json' with { type: 'json' };

let made: Cartella | undefined;

/** The common cartella of the installed kit: what every profile is composed over. */
export function currentKit(): Cartella {
  made ??= commonCartella({
    version: manifest.version,
    vocabularies: essentials,
    procedures,
    forms: commonForms,
    instruments: Object.values(instruments) as unknown as Definition[],
    texts: kitCatalogues,
    needs: [siussNeed],
  });
  return made;
}
