import { accessoForm } from './accesso.form';
import {
  analisiPreliminareForm,
  diaryEntryForm,
  erogazioneForm,
  firmaForm,
  interventoForm,
  presaInCaricoForm,
  progettoPersonalizzatoForm,
  valutazioneFinaleForm,
} from './percorso.forms';

/** The forms of the common path, that every cartella starts from. */
export const commonForms = [
  accessoForm,
  presaInCaricoForm,
  analisiPreliminareForm,
  progettoPersonalizzatoForm,
  firmaForm,
  interventoForm,
  erogazioneForm,
  valutazioneFinaleForm,
  diaryEntryForm,
] as const;
