import { FormEnvironmentProvider, type Widget } from '@cartella/forms-react';
import type { CartellaView, OperatorView, Session } from '@cartella/server/client';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { answerOf, api } from './api';
import { OperatorWidget } from './widgets/operator-widget';

interface CartellaContextValue {
  readonly cartella: CartellaView;
  readonly operators: readonly OperatorView[];
  readonly session: Session;
}

const CartellaContext = createContext<CartellaContextValue | undefined>(undefined);

const widgets: Readonly<Record<string, Widget>> = { operator: OperatorWidget };

async function searchVocabulary(vocabulary: string, query: string, on?: string) {
  // Nobody answering is not an answer of nothing: the box says so, and keeps what was typed.
  return (await answerOf(api.searchVocabulary(vocabulary, query, on))).hits;
}

async function findCode(vocabulary: string, code: string) {
  const answer = await api.vocabularyEntry(vocabulary, code);
  return answer.ok ? answer.value : undefined;
}

/** Loads the composed cartella once and provides it to every page. */
export function CartellaProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const cartella = useQuery({
    queryKey: ['cartella'],
    queryFn: () => answerOf(api.cartella()),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const operators = useQuery({ queryKey: ['operators'], queryFn: () => answerOf(api.operators()), staleTime: 60_000 });
  if (cartella.data === undefined || operators.data === undefined)
    return (
      <p className="container page" role="status">
        Caricamento…
      </p>
    );
  return (
    <CartellaContext value={{ cartella: cartella.data, operators: operators.data, session }}>
      <FormEnvironmentProvider
        locale="it"
        catalogues={cartella.data.texts}
        vocabularies={cartella.data.vocabularies}
        searchVocabulary={searchVocabulary}
        findCode={findCode}
        widgets={widgets}
      >
        {children}
      </FormEnvironmentProvider>
    </CartellaContext>
  );
}

/** The composed cartella and the operators of the ente. */
export function useCartella(): CartellaContextValue {
  const value = useContext(CartellaContext);
  if (value === undefined) throw new Error('outside the CartellaProvider');
  return value;
}
