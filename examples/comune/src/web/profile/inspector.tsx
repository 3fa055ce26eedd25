import { explainPoint } from '@cartella/profile';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { compositionOf } from './composition';
import { focusedPoint } from './focused-point';
import { PointFacts } from './point-facts';
import { PointTree } from './point-tree';
import { usePage } from './use-page';
import { useProfile } from './use-profile';
import './profile.css';

/**
 * Lists what the page shows that a profile can change – steps, sections, questions, records, fields, options, rules – and says of the one
 * that has the focus, or was chosen in the list, who put it there, who changed it, by which norm, who asks, needs, sees or does it.
 */
export function Inspector() {
  const { data: profile } = useProfile();
  const cartella = useMemo(() => profile && compositionOf(profile), [profile]);
  const page = usePage(cartella);
  const { pathname } = useLocation();
  const [chosen, setChosen] = useState<{ readonly on: string; readonly point: string }>();
  const point = chosen?.on === pathname ? chosen.point : undefined;
  useEffect(() => {
    if (cartella === undefined) return;
    const find = focusedPoint(cartella, page);
    const look = ({ target }: Pick<FocusEvent, 'target'>) => {
      const found = target instanceof Element ? find(target) : undefined;
      if (found !== undefined) setChosen({ on: pathname, point: found });
    };
    look({ target: document.activeElement });
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [cartella, page, pathname]);
  const explained = point === undefined || cartella === undefined ? undefined : explainPoint(cartella, point);
  return (
    <aside className="provenance" aria-label="Provenienza">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="provenance-facts" aria-label="Da dove viene" aria-live="polite" tabIndex={0}>
        {explained?.ok && cartella ? (
          <PointFacts explanation={explained.value} cartella={cartella} />
        ) : (
          <p>
            {page.points.length > 0
              ? 'Vai su una domanda o su un passo, o scegli qui sotto, per sapere da dove viene.'
              : 'Vai su una domanda per sapere da dove viene.'}
          </p>
        )}
      </section>
      {page.points.length > 0 && (
        <PointTree points={page.points} chosen={point} onChoose={(each) => setChosen({ on: pathname, point: each })} />
      )}
    </aside>
  );
}
