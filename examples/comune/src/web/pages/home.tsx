import { PersonSearch } from '../person-search';
import { Caseload } from './caseload';
import { Today } from './today';

/** Where the day begins: what there is to do, a person to look for, the cases one follows. */
export function HomePage() {
  return (
    <>
      <h1 className="h2">Persone e percorsi</h1>
      <div className="columns">
        <PersonSearch />
        <Today />
      </div>
      <Caseload />
    </>
  );
}
