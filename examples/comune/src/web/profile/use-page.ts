import type { Cartella, FormDefinition } from '@cartella/profile';
import type { Step } from '@cartella/workflow';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { answerOf, api } from '../api';
import { formsOf, type PagePoint, pointsOfCase, pointsOfStep } from './points-of-page';

/** What is on the screen, as the profile sees it. */
export interface Page {
  readonly points: readonly PagePoint[];
  /** The procedure whose steps are linked. */
  readonly procedure?: string;
  /** The forms that are asked as one. */
  readonly forms: readonly FormDefinition[];
}

const nothing: Page = { points: [], forms: [] };

/** Finds what the page that is open shows: a case, one of its steps, the first step of a new one. */
export function usePage(cartella: Cartella | undefined): Page {
  const { pathname } = useLocation();
  const { id = '', step } = useParams({ strict: false });
  const { procedura = 'percorso-comune' } = useSearch({ strict: false });
  const isCase = pathname === `/percorsi/${id}` || step !== undefined;
  const found = useQuery({
    queryKey: ['case', id],
    queryFn: () => answerOf(api.case(id)),
    enabled: isCase,
    retry: false,
  });
  const view = isCase ? found.data : undefined;
  return useMemo(() => {
    if (cartella === undefined) return nothing;
    if (pathname === '/nuovo') return pageOfStep(cartella, procedura, ({ from }) => from === 'start');
    if (view === undefined) return nothing;
    if (step !== undefined) return pageOfStep(cartella, view.procedure.id, ({ id: name }) => name === step);
    return { points: pointsOfCase(cartella, view), procedure: view.procedure.id, forms: [] };
  }, [cartella, pathname, procedura, view, step]);
}

function pageOfStep(cartella: Cartella, procedureId: string, isIt: (step: Step) => boolean): Page {
  const procedure = cartella.procedures[procedureId];
  const step = procedure?.steps.find(isIt);
  if (procedure === undefined || step === undefined) return nothing;
  return { points: pointsOfStep(cartella, procedure, step), forms: formsOf(cartella, step) };
}
