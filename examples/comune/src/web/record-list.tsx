import { formatEuro } from '@cartella/core';
import { CodeName } from '@cartella/forms-react';
import type { ModelRecord } from '@cartella/model';
import type { ReactNode } from 'react';
import { longDate } from './person-name';

/** The records of a case, each in a few lines, in the order of the path. */
export function RecordList({ records }: { readonly records: readonly ModelRecord[] }) {
  const summaries = records.flatMap((record) => {
    const summary = summaryOf(record);
    return summary === undefined ? [] : [{ id: record.id, ...summary }];
  });
  return (
    <dl>
      {summaries.map(({ id, title, body }) => (
        <div key={id} className="mb-3">
          <dt>{title}</dt>
          <dd className="mb-0">{body}</dd>
        </div>
      ))}
    </dl>
  );
}

function summaryOf(record: ModelRecord): { readonly title: string; readonly body: ReactNode } | undefined {
  switch (record.kind) {
    case 'accesso':
      return { title: `Accesso del ${longDate(record.data.date)}`, body: record.data.request };
    case 'presa-in-carico':
      return {
        title: `Presa in carico dal ${longDate(record.data.startDate)}${record.data.endDate === undefined ? '' : ` al ${longDate(record.data.endDate)}`}`,
        body: record.data.motivation,
      };
    case 'analisi-preliminare':
      return { title: `Analisi preliminare del ${longDate(record.data.date)}`, body: record.data.synthesis };
    case 'progetto-personalizzato':
      return {
        title: `Progetto: ${record.data.title}`,
        body: (
          <>
            <ul className="mb-0">
              {record.data.goals.map((goal) => (
                <li key={goal.id}>{goal.description}</li>
              ))}
            </ul>
            {record.data.signatures.length > 0 && (
              <>Firmato da {record.data.signatures.map(({ name }) => name).join(', ')}</>
            )}
          </>
        ),
      };
    case 'intervento':
      return {
        title: `Intervento dal ${longDate(record.data.startDate)}`,
        body: <CodeName vocabulary="intervention-kinds" code={record.data.kind} />,
      };
    case 'erogazione':
      return {
        title:
          record.data.frequency === 'monthly'
            ? `Erogazione mensile dal ${longDate(record.data.startDate)}`
            : `Erogazione del ${longDate(record.data.date)}`,
        body: (
          <>
            <CodeName vocabulary="siuss-benefits" code={record.data.siussCode} />
            {record.data.amount !== undefined && `: ${formatEuro(record.data.amount as never, 'it')}`}
          </>
        ),
      };
    case 'valutazione-finale':
      return { title: `Valutazione finale del ${longDate(record.data.date)}`, body: record.data.synthesis };
    case 'diary-entry':
      return {
        title: `Diario, ${longDate(record.data.date)}`,
        body: record.data.passages.map(({ text }) => text).join(' '),
      };
    case 'colloquio':
      return {
        title: `Colloquio del ${longDate(record.data.date)}`,
        body: record.data.passages.map(({ text }) => text).join(' '),
      };
    case 'equipe-multidisciplinare':
      return {
        title: `Équipe dal ${longDate(record.data.constitutedOn)}`,
        body: record.data.members.map(({ name }) => name).join(', '),
      };
    case 'quadro-di-analisi':
      return { title: `Quadro di analisi del ${longDate(record.data.date)}`, body: record.data.synthesis };
    case 'relazione':
      return { title: `Relazione del ${longDate(record.data.date)}`, body: record.data.situation };
    case 'instrument-result':
      return {
        title: `Strumento ${record.data.instrument.split('/')[0]} del ${longDate(record.data.date)}`,
        body: record.data.complete
          ? (record.data.scores ?? []).map(({ value }) => `punteggio ${value}`).join(', ') || 'completo'
          : 'da completare',
      };
    case 'segnalazione':
      return { title: `Segnalazione del ${longDate(record.data.date)}`, body: record.data.content };
    case 'referral':
      return {
        title: `Invio del ${longDate(record.data.proposedOn)}, ${referralStates[record.data.state]}`,
        body: record.data.reason,
      };
    case 'privacy-notice':
      return { title: `Informativa del ${longDate(record.data.givenOn)}`, body: record.data.text };
    case 'patto-individualizzato':
      return {
        title: `Patto individualizzato dal ${longDate(record.data.startDate)}`,
        body: (
          <>
            <ul className="mb-0">
              {record.data.pledges.map(({ description }) => (
                <li key={description}>{description}</li>
              ))}
            </ul>
            {record.data.signatures.length > 0 && (
              <>Firmato da {record.data.signatures.map(({ name }) => name).join(', ')}</>
            )}
          </>
        ),
      };
    case 'misura-di-sostegno':
      return {
        title: `Sostegno di ${monthName(record.data.month)}: ${supportStates[record.data.state]}`,
        body: `${record.data.activity}, ${formatEuro(record.data.amount as never, 'it')}`,
      };
    case 'attendance':
      return {
        title: `Presenza del ${longDate(record.data.date)}`,
        body: record.data.activity ?? attendanceOf(record),
      };
    case 'attendance-month':
      return {
        title: `Presenze di ${monthName(record.data.month)}: ${record.data.state === 'closed' ? 'mese chiuso' : 'mese riaperto'}`,
        body:
          record.data.state === 'closed'
            ? `Da ${record.data.closedBy} il ${longDate(record.data.closedOn)}`
            : `Da ${record.data.reopenedBy} il ${longDate(record.data.reopenedOn)}: ${record.data.reopeningReason}`,
      };
    default:
      return undefined;
  }
}

const referralStates = {
  proposed: 'in attesa di risposta',
  accepted: 'accolto',
  refused: 'non accolto',
  withdrawn: 'ritirato',
} as const;

const supportStates = {
  proposed: 'da confermare',
  confirmed: 'confermato',
  rejected: 'respinto',
  withdrawn: 'ritirato',
  paid: 'pagato',
} as const;

function monthName(month: string): string {
  return new Date(`${month}-15T12:00:00Z`).toLocaleDateString('it', { month: 'long', year: 'numeric' });
}

function attendanceOf({ data: { status, minutes } }: ModelRecord<'attendance'>): string {
  return status === 'present' ? `Presente${minutes === undefined ? '' : `, ${minutes} minuti`}` : 'Assente';
}
