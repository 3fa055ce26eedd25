import type { CaseView } from '@cartella/server';
import { Link } from '@tanstack/react-router';
import { EmergencyBanner } from './person/emergency-access';
import { personName } from './person-name';

/** The way back to the case from the pages around it, under the banner of an emergency access where there is one. */
export function BackToCase({ view }: { readonly view: CaseView }) {
  return (
    <>
      <EmergencyBanner view={view} />
      <p>
        <Link to="/percorsi/$id" params={{ id: view.id }}>
          ← {personName(view.person?.data)}
        </Link>
      </p>
    </>
  );
}
