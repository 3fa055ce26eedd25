import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { NotFound } from '../not-found';
import { EmergencyAccess } from '../person/emergency-access';
import { usePersonFile } from '../person/person-file';
import { PersonHeader } from '../person/person-header';

/** A section of a person's file: each is loaded when it is opened. */
const sections = {
  sintesi: {
    name: 'In sintesi',
    Section: lazy(async () => ({ default: (await import('../person/summary')).Summary })),
  },
  famiglia: { name: 'Famiglia', Section: lazy(async () => ({ default: (await import('../person/family')).Family })) },
  rete: { name: 'Rete', Section: lazy(async () => ({ default: (await import('../person/network')).Network })) },
  diario: {
    name: 'Diario e storia',
    Section: lazy(async () => ({ default: (await import('../person/story')).Story })),
  },
  progetti: {
    name: 'Progetti',
    Section: lazy(async () => ({ default: (await import('../person/projects')).Projects })),
  },
  interventi: {
    name: 'Interventi e spesa',
    Section: lazy(async () => ({ default: (await import('../person/services')).Services })),
  },
  documenti: {
    name: 'Documenti e consensi',
    Section: lazy(async () => ({ default: (await import('../person/papers')).Papers })),
  },
  fonti: {
    name: 'Altre amministrazioni',
    Section: lazy(async () => ({ default: (await import('../person/other-administrations')).OtherAdministrations })),
  },
  accessi: {
    name: 'Chi ha guardato',
    Section: lazy(async () => ({ default: (await import('../person/accesses')).Accesses })),
  },
} as const;

/** Name of a section in the address. */
export type SectionName = keyof typeof sections;

/** Reads the name of a section from an address. */
export function isSection(name: unknown): name is SectionName {
  return typeof name === 'string' && Object.hasOwn(sections, name);
}

/** The file of a person: who they are, what to mind, and all that is known of them, one section at a time. */
export function PersonPage() {
  const { id } = useParams({ from: '/persone/$id' });
  const { sezione = 'sintesi' } = useSearch({ from: '/persone/$id' });
  const { file, isMissing } = usePersonFile(id);
  if (isMissing) return <NotFound />;
  if (file === undefined) return <p role="status">Caricamento…</p>;
  const { name, Section } = sections[sezione];
  return (
    <>
      <PersonHeader file={file} />
      <EmergencyAccess file={file} />
      <nav className="sections" aria-label="Sezioni della cartella">
        <ul>
          {Object.entries(sections).map(([key, { name: words }]) => (
            <li key={key}>
              <Link
                to="/persone/$id"
                params={{ id }}
                search={{ sezione: key as SectionName }}
                aria-current={key === sezione ? 'page' : undefined}
              >
                {words}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="sezione" className="section-body">
        <h2 className="visually-hidden" id="sezione">
          {name}
        </h2>
        <Suspense fallback={<p role="status">Caricamento…</p>}>
          <Section file={file} />
        </Suspense>
      </section>
    </>
  );
}
