import { civilDate, type Label } from '@cartella/core';
import {
  type CompiledField,
  type CompiledForm,
  createFormStore,
  type FieldType,
  type FormStore,
} from '@cartella/forms';
import { today } from './invented';

/** A question of the form: how it is answered, and among what. */
export interface Question {
  readonly label: string;
  readonly type: FieldType;
  readonly options?: readonly string[];
  readonly help?: string;
}

const text = (label: string, help?: string): Question => ({ label, type: 'text', ...(help !== undefined && { help }) });
const choice = (label: string, ...options: readonly string[]): Question => ({ label, type: 'choice', options });

/** The form of a first contact: as many questions as it may have, and of the kinds that it has. */
export const sections: readonly { readonly title: string; readonly questions: readonly Question[] }[] = [
  {
    title: 'La persona',
    questions: [
      text('Cognome'),
      text('Nome'),
      { label: 'Data di nascita', type: 'date' },
      text('Codice fiscale', 'Se lo ha con sé; si può aggiungere dopo.'),
      choice('Sesso', 'Femminile', 'Maschile'),
      choice('Cittadinanza', 'Italiana', 'Di un paese dell’Unione', 'Di un altro paese', 'Apolide'),
      choice('Stato civile', 'Celibe o nubile', 'Coniugato', 'Separato', 'Divorziato', 'Vedovo', 'Unito civilmente'),
      text('Telefono', 'A quale numero la si può chiamare, e quando.'),
      text('Posta elettronica'),
    ],
  },
  {
    title: 'Dove e con chi vive',
    questions: [
      text('Indirizzo'),
      text('Comune'),
      choice('Abitazione', 'Di proprietà', 'In affitto', 'Alloggio pubblico', 'Ospite', 'Struttura', 'Senza dimora'),
      choice('Vive', 'Da sola', 'In coppia', 'Con figli', 'Con i genitori', 'Con altri'),
      { label: 'Quante persone', type: 'integer' },
      { label: 'Ci sono minori', type: 'boolean' },
      { label: 'Ci sono persone non autosufficienti', type: 'boolean' },
    ],
  },
  {
    title: 'Che cosa porta',
    questions: [
      choice(
        'Come è arrivata',
        'Da sola',
        'Un familiare',
        'La scuola',
        'Il medico',
        'Il tribunale',
        'Un altro servizio',
      ),
      { label: 'Che cosa chiede', type: 'long-text', help: 'Con le parole della persona.' },
      choice('Area', 'Famiglia e minori', 'Anziani', 'Disabilità', 'Povertà', 'Immigrati', 'Dipendenze'),
      choice('Lavoro', 'Occupata', 'In cerca', 'Studia', 'In pensione', 'Inabile'),
      { label: 'Ha un ISEE', type: 'boolean' },
      { label: 'È già seguita da altri', type: 'boolean' },
      choice('Urgenza', 'Nessuna', 'Entro la settimana', 'Oggi'),
      { label: 'Quando si rivede', type: 'date' },
      { label: 'Valutazione dell’operatore', type: 'long-text' },
    ],
  },
];

const label = (it: string): Label => ({ it, en: it });

function fieldOf({ label: words, type, options, help }: Question, path: string): CompiledField {
  return {
    path,
    type,
    label: label(words),
    ...(help !== undefined && { help: label(help) }),
    ...(options !== undefined && { options: options.map((option) => ({ value: option, label: label(option) })) }),
    sensitivity: 'common',
    required: false,
    readOnly: false,
    limits: {},
    absences: [],
    fields: [],
    schema: {},
  };
}

/** The form as an operator opens it on a new person. */
export function firstContact(): FormStore {
  const form: CompiledForm = {
    id: 'primo-contatto',
    version: '1.0.0',
    label: label('Primo contatto'),
    records: { a: 'person' },
    pages: [
      {
        id: 'p',
        label: label('Primo contatto'),
        sections: sections.map(({ title, questions }, s) => ({
          id: `s${s}`,
          label: label(title),
          fields: questions.map((question, n) => fieldOf(question, `a.s${s}q${n}`)),
        })),
      },
    ],
    rules: {},
    cartella: '',
  };
  return createFormStore(form, { today: civilDate(today) });
}
