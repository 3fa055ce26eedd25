import { accessoForm } from './accesso.form';
import {
  attendanceForm,
  firmaPattoForm,
  misuraDiSostegnoForm,
  pattoIndividualizzatoForm,
  referralForm,
  segnalazioneAdEnteForm,
} from './enti.forms';
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
import {
  colloquioForm,
  equipeForm,
  informazioneForm,
  quadroForm,
  relazioneForm,
  segnalazioneForm,
} from './valutazione.forms';

/** The forms that every cartella starts from: those of the common path, of inclusion measures, of accredited bodies, of the desk. */
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
  colloquioForm,
  equipeForm,
  quadroForm,
  relazioneForm,
  informazioneForm,
  segnalazioneForm,
  referralForm,
  segnalazioneAdEnteForm,
  pattoIndividualizzatoForm,
  firmaPattoForm,
  misuraDiSostegnoForm,
  attendanceForm,
] as const;
