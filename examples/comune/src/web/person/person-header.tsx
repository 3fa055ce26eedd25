import { useWording } from '@cartella/forms-react';
import { QuickExit } from '@cartella/forms-react/session';
import { Link } from '@tanstack/react-router';
import { Birth } from '../birth';
import { longDate, personName } from '../person-name';
import { type Alert, alertsOf } from './alerts';
import type { SectionProps } from './person-file';

/** Who the person is, in one look, and what to mind before anything else. */
export function PersonHeader({ file }: SectionProps) {
  const { label } = useWording();
  const { person } = file;
  const { taxCode, dateOfDeath, identity } = person.data;
  const alerts = alertsOf(file, label);
  return (
    <header className="person-header">
      <div className="person-title">
        <div>
          <h1 className="h2 mb-1">{personName(person.data)}</h1>
          <p className="person-facts mb-0">
            <Birth data={person.data} />
            {typeof taxCode === 'string' && <span className="cartella-code">{taxCode}</span>}
            {dateOfDeath !== undefined && <strong>Data di morte: {longDate(dateOfDeath)}</strong>}
          </p>
        </div>
        {identity === 'protected' && <QuickExit to="https://www.meteoam.it/" />}
        <Link to="/nuovo" search={{ persona: person.id }} className="btn btn-outline-primary btn-sm">
          Nuovo accesso per questa persona
        </Link>
      </div>
      {alerts.length > 0 && (
        <ul className="alerts list-unstyled" aria-label="Da tenere presente">
          {alerts.map((alert) => (
            <AlertLine key={`${alert.kind} ${alert.text}`} alert={alert} />
          ))}
        </ul>
      )}
    </header>
  );
}

const marks: Readonly<Record<Alert['kind'], string>> = {
  protection: 'Protezione',
  late: 'Scaduta',
  soon: 'In scadenza',
  others: 'Altri enti',
};

function AlertLine({ alert: { kind, text, caseId } }: { readonly alert: Alert }) {
  return (
    <li className={`is-${kind}`}>
      <strong>{marks[kind]}</strong>{' '}
      {caseId === undefined ? (
        text
      ) : (
        <Link to="/percorsi/$id" params={{ id: caseId }}>
          {text}
        </Link>
      )}
    </li>
  );
}
