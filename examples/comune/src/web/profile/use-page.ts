import type { Cartella, FormDefinition } from '@cartella/profile';
import type { Step } from '@cartella/workflow';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { isSection } from '../pages/person';
import { defaultSection, isServiceSection } from '../services/sections';
import { kindsAroundCase, kindsOfFile, kindsOfServices } from './kinds-of-page';
import type { PagePoint } from './page-point';
import { formsOf, pointsOfCase, pointsOfStep } from './points-of-page';
import { pointsOfAccess, pointsOfDefinitions, pointsOfRecords, pointsOfWork } from './points-of-records';

/** What is on the screen, as the profile sees it. */
export interface Page {
  readonly points: readonly PagePoint[];
  /** The procedure whose steps are linked. */
  readonly procedure?: string;
  /** The forms that are asked as one. */
  readonly forms: readonly FormDefinition[];
}

const nothing: Page = { points: [], forms: [] };

/**
 * Finds what the page that is open shows: a case, one of its steps, the first step of a new one, or the records, the work and the rules that
 * others do.
 */
export function usePage(cartella: Cartella | undefined): Page {
  const { pathname } = useLocation();
  const { id = '', step } = useParams({ strict: false });
  const { procedura = 'percorso-comune', sezione } = useSearch({ strict: false });
  const { session } = useCartella();
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
    if (!isCase) return { points: pointsElsewhere(cartella, pathname, sezione, session.roles), forms: [] };
    if (view === undefined) return nothing;
    if (step !== undefined) return pageOfStep(cartella, view.procedure.id, ({ id: name }) => name === step);
    return { points: pointsOfCase(cartella, view), procedure: view.procedure.id, forms: [] };
  }, [cartella, pathname, procedura, sezione, session, isCase, view, step]);
}

/** What a page that is neither of a case nor of a step shows. */
function pointsElsewhere(
  cartella: Cartella,
  pathname: string,
  sezione: string | undefined,
  roles: readonly string[],
): readonly PagePoint[] {
  const [place = '', , around = ''] = pathname.split('/').slice(1);
  switch (place) {
    case '':
      return [...pointsOfRecords(cartella, ['person']), ...pointsOfWork(cartella)];
    case 'lavoro':
      return pointsOfWork(cartella);
    case 'persone': {
      const section = isSection(sezione) ? sezione : 'sintesi';
      const records = pointsOfRecords(cartella, kindsOfFile[section]);
      return section === 'accessi' ? pointsOfAccess(cartella) : records;
    }
    case 'percorsi': {
      const records = pointsOfRecords(cartella, kindsAroundCase[around] ?? []);
      return around === 'strumenti' ? [...pointsOfDefinitions(cartella, 'instruments'), ...records] : records;
    }
    case 'servizi': {
      const section = isServiceSection(sezione) ? sezione : (defaultSection(roles) ?? 'fondi');
      const records = pointsOfRecords(cartella, kindsOfServices[section]);
      return section === 'graduatorie' ? [...pointsOfDefinitions(cartella, 'decisions'), ...records] : records;
    }
    case 'avvisi':
      return pointsOfAccess(cartella);
    default:
      return [];
  }
}

function pageOfStep(cartella: Cartella, procedureId: string, isIt: (step: Step) => boolean): Page {
  const procedure = cartella.procedures[procedureId];
  const step = procedure?.steps.find(isIt);
  if (procedure === undefined || step === undefined) return nothing;
  return { points: pointsOfStep(cartella, procedure, step), forms: formsOf(cartella, step) };
}
