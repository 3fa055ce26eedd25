import type { CivilDate } from '@cartella/core';
import { civilDateInRome } from '@cartella/core';
import { DeadlineList, useFormEnvironment, useWording } from '@cartella/forms-react';
import { AddressList, ContactPointList } from '@cartella/forms-react/address';
import { MaskedValue } from '@cartella/forms-react/protection';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCartella } from '../cartella-context';
import { longDate } from '../person-name';
import { weightOf } from '../step-weight';
import type { SectionProps } from './person-file';
import { recordsOf, shownList } from './person-file';

/** What is running, who is responsible, what comes next, by when; where the person lives and how they are reached. */
export function Summary({ file }: SectionProps) {
  const { person, views } = file;
  const { addresses, contactPoints } = person.data;
  const nameOfComune = useComuni(shownList(addresses).flatMap(({ comune }) => comune ?? []));
  const deadlines = views.flatMap((view) => view.deadlines).sort((one, other) => (one.due < other.due ? -1 : 1));
  const last = recordsOf(views, 'diary-entry').at(-1);
  return (
    <div className="columns">
      <div>
        <h3 className="h5">Percorsi</h3>
        <Paths file={file} />
        {last !== undefined && (
          <>
            <h3 className="h5 mt-4">L’ultima cosa scritta nel diario</h3>
            <p className="mb-1">{last.data.passages[0]?.text}</p>
            <Link to="/persone/$id" params={{ id: person.id }} search={{ sezione: 'diario' }}>
              {longDate(last.data.date)}: apri il diario
            </Link>
          </>
        )}
      </div>
      <div>
        <h3 className="h5">Scadenze</h3>
        <DeadlineList deadlines={deadlines} />
        <h3 className="h5 mt-4">Dove vive</h3>
        {isMasked(addresses) ? (
          <Masked label="Indirizzi" />
        ) : (
          <AddressList
            addresses={shownList(addresses)}
            today={civilDateInRome(Date.now()) as CivilDate}
            nameOfComune={nameOfComune}
          />
        )}
        <h3 className="h5 mt-4">Recapiti</h3>
        {isMasked(contactPoints) ? (
          <Masked label="Recapiti" />
        ) : (
          <ContactPointList contactPoints={shownList(contactPoints)} />
        )}
      </div>
    </div>
  );
}

/** The server took the list away: there may be something, and it is not for this reader. */
function isMasked(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && !Array.isArray(list);
}

function Masked({ label }: { readonly label: string }) {
  return (
    <dl>
      <MaskedValue label={label} access="masked" />
    </dl>
  );
}

/** The paths of the person, each with where it stands, who answers for it and what can be done now. */
function Paths({ file }: SectionProps) {
  const { cartella, operators } = useCartella();
  const { label } = useWording();
  if (file.views.length === 0) return <p>Nessun percorso: il primo comincia con un nuovo accesso.</p>;
  return (
    <ul className="list-unstyled paths">
      {file.views.map(({ id, state, procedure, steps }) => {
        const definition = cartella.procedures[procedure.id];
        const standing = definition?.states.find((each) => each.id === state.state);
        const next =
          definition && steps.find((step) => step.allowed && weightOf(definition, state.state, step) === 'onward');
        const responsible = operators.find((operator) => operator.id === state.responsible)?.name;
        return (
          <li key={id} className={state.outcome === undefined ? 'is-live' : 'is-ended'}>
            <Link to="/percorsi/$id" params={{ id }} className="path-name">
              {definition === undefined ? procedure.id : label(definition.label)}
            </Link>
            <span className="d-block">
              {standing !== undefined && <strong>{label(standing.label)}</strong>}
              {state.openedOn !== undefined && `, dal ${longDate(state.openedOn)}`}
              {responsible !== undefined && ` · responsabile ${responsible}`}
            </span>
            {next !== undefined && state.outcome === undefined && (
              <span className="d-block">
                Ora:{' '}
                <Link to="/percorsi/$id/passi/$step" params={{ id, step: next.step }}>
                  {label(next.label)}
                </Link>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Names of comuni by their codes, as they arrive. */
function useComuni(codes: readonly string[]): (code: string) => string | undefined {
  const { findCode, locale } = useFormEnvironment();
  const wanted = [...new Set(codes)];
  const found = useQueries({
    queries: wanted.map((code) => ({
      queryKey: ['comune', code],
      queryFn: async () => (await findCode?.('comuni', code)) ?? null,
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return (code) => {
    const label = found[wanted.indexOf(code)]?.data?.label;
    return label?.[locale] ?? label?.it;
  };
}
