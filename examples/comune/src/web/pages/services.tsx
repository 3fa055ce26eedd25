import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useCartella } from '../cartella-context';
import { NotFound } from '../not-found';
import { defaultSection, isServiceSection, type ServiceSection, serviceSections } from '../services/sections';

const bodies: Readonly<Record<ServiceSection, ReturnType<typeof lazy>>> = {
  fondi: lazy(async () => ({ default: (await import('../services/funds')).Funds })),
  graduatorie: lazy(async () => ({ default: (await import('../services/rankings')).Rankings })),
  presenze: lazy(async () => ({ default: (await import('../services/attendance')).Attendance })),
};

/** What is spent, who enters and who came: each section for whoever works on it. */
export function ServicesPage() {
  const { sezione } = useSearch({ from: '/servizi' });
  const { session } = useCartella();
  const section = sezione ?? defaultSection(session.roles);
  const own = Object.entries(serviceSections).filter(([, { roles }]) =>
    session.roles.some((role) => roles.includes(role)),
  );
  if (section === undefined || !own.some(([name]) => name === section)) return <NotFound />;
  const Body = bodies[section];
  return (
    <>
      <h1 className="h2">Servizi e spesa</h1>
      <nav className="sections" aria-label="Sezioni di servizi e spesa">
        <ul>
          {own.map(([name, { label }]) => (
            <li key={name}>
              <Link
                to="/servizi"
                search={isServiceSection(name) ? { sezione: name } : {}}
                aria-current={name === section ? 'page' : undefined}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="section-body">
        <Suspense fallback={<p role="status">Caricamento…</p>}>
          <Body />
        </Suspense>
      </div>
    </>
  );
}
