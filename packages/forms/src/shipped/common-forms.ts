import { accessoForm } from './accesso.form';
import {
  attendanceForm,
  firmaPattoForm,
  misuraDiSostegnoForm,
  pattoIndividualizzatoForm,
  referralForm,
  segnalazioneAdEnteForm,
} from './enti.forms';
import { affidamentoForm, consensoGenitoriForm, provvedimentoForm } from './minori.forms';
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
import { concessioneForm, documentiForm, domandaForm, iseeForm } from './prestazione.forms';
import { valutazioneMultidimensionaleForm } from './sanita.forms';
import {
  colloquioForm,
  equipeForm,
  informazioneForm,
  quadroForm,
  relazioneForm,
  segnalazioneForm,
} from './valutazione.forms';

/** The forms that every cartella starts from: every form that a shipped procedure asks for. */
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
  valutazioneMultidimensionaleForm,
  provvedimentoForm,
  consensoGenitoriForm,
  affidamentoForm,
  domandaForm,
  iseeForm,
  concessioneForm,
  documentiForm,
] as const;
