import { commonForms } from '@cartella/forms/common';
import { siussNeed } from '@cartella/interchange';
import { type Cartella, commonCartella, type Slot } from '@cartella/profile';
import { kitCatalogues } from '@cartella/server/messages';
import { essentials } from '@cartella/vocabularies/essentials';
import { procedures } from '@cartella/workflow';

/** Beside a case there is room for components that a profile adds; they see the first contact and nothing else. */
const besideTheCase: Slot = {
  id: 'case-side',
  label: { it: 'Di fianco al percorso', en: 'Beside the path' },
  offers: ['accesso.date', 'accesso.channel', 'accesso.userArea', 'accesso.ext'],
  components: [
    {
      id: 'contact-day',
      label: { it: 'Primo contatto', en: 'First contact' },
      component: 'contact-day',
      reads: ['accesso.date', 'accesso.channel'],
      writes: [],
      optional: true,
    },
  ],
};

/** What Borgo Esempio's cartella is composed over, in the server and in the page where its profile is written. */
export function commonOfBorgo(): Cartella {
  return commonCartella({
    version: '0.1.0',
    vocabularies: essentials,
    procedures,
    forms: commonForms,
    texts: kitCatalogues,
    slots: [besideTheCase],
    needs: [siussNeed],
  });
}
