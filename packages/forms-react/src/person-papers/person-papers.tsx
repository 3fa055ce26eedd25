import type { CivilDate } from '@cartella/core';
import type { IdentityDocumentData, PermessoDiSoggiornoData } from '@cartella/model';
import { useState } from 'react';
import { useSending } from '../control';
import { useWords } from '../language';
import { IdentityForm } from './identity-form';
import { PaperItem } from './paper-item';
import { PermitForm } from './permit-form';
import {
  type ExpiryWindows,
  expiryWindows,
  isReceipt,
  type PaperOfIdentity,
  type Permit,
  permitStanding,
  standingOf,
} from './standing';
import { paperTexts } from './texts';

/** What the list of the papers of a person needs. */
export interface PersonPapersProps {
  readonly personId: IdentityDocumentData['personId'];
  readonly identity: readonly PaperOfIdentity[];
  readonly permits: readonly Permit[];
  readonly today: CivilDate;
  readonly windows?: ExpiryWindows;
  /**
   * Records a document: a new one without an identifier. A promise of `false` says that it was not recorded, and what is written stays.
   * Without both of these the list is only read.
   */
  readonly onSaveIdentity?: (data: IdentityDocumentData, id?: string) => unknown;
  readonly onSavePermit?: (data: PermessoDiSoggiornoData, id?: string) => unknown;
}

type Open =
  | { readonly form: 'identity'; readonly paper?: PaperOfIdentity }
  | { readonly form: 'permit'; readonly permit?: Permit }
  | { readonly form: 'receipt'; readonly permit: Permit };

/** Who a person is and on which title they stay, with what ends soon and what to do about it; the files of each are listed. */
export function PersonPapers({
  personId,
  identity,
  permits,
  today,
  windows = expiryWindows,
  onSaveIdentity,
  onSavePermit,
}: PersonPapersProps) {
  const { text, code } = useWords(paperTexts);
  const [open, setOpen] = useState<Open | undefined>();
  const [said, setSaid] = useState('');
  const handOver = useSending();
  const identityName = ({ kind }: IdentityDocumentData) => code('identity-document-kinds', kind);
  const permitName = (permit: Permit) => {
    const { kind, reason } = permit.data;
    if (isReceipt(permit)) return text('papers.receipt');
    return [kind && code('permit-kinds', kind), reason && code('permit-reasons', reason)].filter(Boolean).join(', ');
  };
  const record = async (what: string, send: () => unknown) => {
    if (!(await handOver(send))) return;
    // What was opened meanwhile stays.
    setOpen((now) => (now === open ? undefined : now));
    setSaid(text('papers.saved', { what }));
  };
  const close = () => setOpen(undefined);
  const add = (form: 'identity' | 'permit') => (
    <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setOpen({ form })}>
      {text(`papers.add.${form}`)}
    </button>
  );
  return (
    <section className="cartella-papers cartella-form" aria-label={text('papers.title')}>
      <h3 className="h5">{text('papers.identity')}</h3>
      {identity.length === 0 && <p>{text('papers.identity.none')}</p>}
      <ul className="list-unstyled">
        {identity.map((paper) => (
          <PaperItem
            key={paper.id}
            name={identityName(paper.data)}
            paper={{ ...paper.data, attachments: paper.attachments ?? [] }}
            standing={standingOf(paper.data.expiresOn, today, windows.identity)}
            onChange={onSaveIdentity && (() => setOpen({ form: 'identity', paper }))}
          />
        ))}
      </ul>
      {open?.form === 'identity' && onSaveIdentity ? (
        <IdentityForm
          key={open.paper?.id}
          personId={personId}
          data={open.paper?.data}
          today={today}
          onCancel={close}
          onSave={(data) => void record(identityName(data), () => onSaveIdentity(data, open.paper?.id))}
        />
      ) : (
        onSaveIdentity && add('identity')
      )}
      <h3 className="h5 mt-4">{text('papers.permits')}</h3>
      {permits.length === 0 && <p>{text('papers.permits.none')}</p>}
      <ul className="list-unstyled">
        {permits.map((permit) => {
          const standing = permitStanding(permit, permits, today, windows.permit);
          const needsRenewal = standing.kind === 'near' || standing.kind === 'expired';
          return (
            <PaperItem
              key={permit.id}
              name={permitName(permit) || text(`papers.status.${permit.data.status}`)}
              paper={{ ...permit.data, issuer: permit.data.questura, attachments: permit.attachments ?? [] }}
              standing={standing}
              isReceipt={isReceipt(permit)}
              status={permit.data.status}
              absence={permit.data.absenceReason}
              onChange={onSavePermit && (() => setOpen({ form: 'permit', permit }))}
              onRenew={
                onSavePermit && needsRenewal && permit.data.status === 'held'
                  ? () => setOpen({ form: 'receipt', permit })
                  : undefined
              }
            />
          );
        })}
      </ul>
      {open !== undefined && open.form !== 'identity' && onSavePermit ? (
        <PermitForm
          key={`${open.form} ${open.permit?.id}`}
          personId={personId}
          data={open.permit?.data}
          isReceipt={open.form === 'receipt' || (open.permit !== undefined && isReceipt(open.permit))}
          isNew={open.form === 'receipt'}
          today={today}
          onCancel={close}
          onSave={(data) =>
            void record(text('papers.permits'), () =>
              onSavePermit(data, open.form === 'receipt' ? undefined : open.permit?.id),
            )
          }
        />
      ) : (
        onSavePermit && add('permit')
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
