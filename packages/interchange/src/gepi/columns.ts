import { type Codec, type Column, codecs } from '../tabular';

/** Header of a column of the extracts, when an ente's differ from those known. */
export type GepiHeaders = Readonly<Record<string, string>>;

type Row = readonly [name: string, header: string, codec: Codec, required?: 'required'];

const { text, date, boolean } = codecs;

// Names of the columns as seen in the import tables of SISO; no official layout of the extracts was found.
const domandaRows: readonly Row[] = [
  ['domandaId', 'Codice identificativo domanda', text, 'required'],
  ['applicant', 'Nome completo richiedente', text],
  ['ambito', 'Ambito', text],
  ['submittedOn', 'Data presentazione domanda', date, 'required'],
  ['assignedOn', 'Data assegnazione', date],
  ['residence', 'Residenza', text],
  ['assignedByTaxCode', 'Assegnante', text],
  ['assignedToTaxCode', 'Assegnatario', text],
];

const componenteRows: readonly Row[] = [
  ['domandaId', 'Codice identificativo domanda', text, 'required'],
  ['taxCode', 'Codice fiscale', text, 'required'],
  ['familyName', 'Cognome', text, 'required'],
  ['givenName', 'Nome', text, 'required'],
  ['dateOfBirth', 'Data nascita', date],
  ['birthPlace', 'Comune nascita', text],
  ['sex', 'Sesso', text],
  ['citizenship', 'Nazionalità', text],
  ['residence', 'Comune e indirizzo residenza', text],
  ['telephone', 'Telefono', text],
  ['mobile', 'Cellulare', text],
  ['email', 'Email', text],
  ['isApplicant', 'Richiedente', boolean],
  ['kinship', 'Relazione parentale', text],
  ['cohabiting', 'Convivente', boolean],
  ['occupation', 'Condizione occupazionale', text],
  ['didSigned', 'DID firmata', boolean],
  ['workPactState', 'Stato patto lavoro', text],
  ['benefitState', 'Stato beneficio', text],
  ['disability', 'Disabilità', text],
  ['education', 'Titolo studio', text],
  ['qualification', 'Qualifica professionale', text],
  ['student', 'Studente', boolean],
  ['courses', 'Frequenza corsi', text],
  ['inpsBenefits', 'Prestazioni INPS', text],
  ['naspi', 'NASpI', text],
  ['unemployment', 'Periodo disoccupazione', text],
  ['permit', 'Titolo soggiorno', text],
];

function columnsOf(rows: readonly Row[], headers: GepiHeaders): Column[] {
  return rows.map(([name, known, codec, required]) => {
    const header = headers[name] ?? known;
    return { name, header: { it: header, en: header }, required: required === 'required', ...codec };
  });
}

/** Columns of the extract of requests. */
export const domandaColumns = (headers: GepiHeaders = {}): readonly Column[] => columnsOf(domandaRows, headers);

/** Columns of the extract of the members of households. */
export const componenteColumns = (headers: GepiHeaders = {}): readonly Column[] => columnsOf(componenteRows, headers);
