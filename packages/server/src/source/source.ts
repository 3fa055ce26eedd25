import type { Provenance } from '@cartella/model';
import type { NeighbourAnswer } from '../neighbour';

/** What is asked of another administration about a person. */
export interface SourceQuestion {
  readonly taxCode: string;
  /** Who asks, for the evidence that the other administration wants: an identifier, never a name. */
  readonly operatorId: string;
  readonly assurance?: string;
  /** Joins what several systems did for one request. */
  readonly correlationId: string;
}

/** A system of another administration that knows something of persons: the national registry, INPS. Usually a call made with `createModiClient`. */
export interface Source {
  /** What the provenance of a record says that was written with its answer. */
  readonly provenance: Provenance['source'];
  ask(question: SourceQuestion): Promise<NeighbourAnswer<Readonly<Record<string, unknown>>>>;
}

/** The sources of an installation, by the name that addresses have for them. */
export type Sources = Readonly<Record<string, Source>>;

/** What came of asking: data with where they come from; or why there are none, and what a record says that is written by hand instead. */
export type SourceAnswer =
  | {
      readonly answered: true;
      readonly provenance: Provenance;
      readonly data: Readonly<Record<string, unknown>>;
    }
  | {
      readonly answered: false;
      readonly provenance: Provenance;
      /** Why, as a code with wording: `source.late`, `source.busy`… */
      readonly because: string;
    };

/** Asks a source. Whatever happens to it, whoever asked goes on: by hand where it does not answer, and the provenance says so. */
export async function askSource(name: string, source: Source, question: SourceQuestion): Promise<SourceAnswer> {
  const answer = await source
    .ask(question)
    // A source that is written wrong must not stop an operator either.
    .catch(() => ({ ok: false as const, because: 'garbage' as const }));
  if (answer.ok) {
    const reference = `${name}/${question.correlationId}`;
    return { answered: true, provenance: { source: source.provenance, reference }, data: answer.value };
  }
  const reference = `${name}/${answer.because}/${question.correlationId}`;
  return { answered: false, provenance: { source: 'declared', reference }, because: `source.${answer.because}` };
}
