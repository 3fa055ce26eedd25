import { isRecordKind } from '@cartella/model';
import type { Parameter } from '@cartella/rules';
import { type KindInputs, modelKindInputs } from '../facts/fact-types';
import { isRole } from '../role';

/** What exists around a procedure: what its names are looked up in. A set that is not given is not looked up. */
export interface ProcedureWorld {
  readonly kindInputs?: KindInputs;
  readonly isKind?: (kind: string) => boolean;
  readonly isRole?: (role: string) => boolean;
  readonly isForm?: (form: string) => boolean;
  readonly isVocabulary?: (vocabulary: string) => boolean;
  readonly isProcedure?: (procedure: string) => boolean;
  readonly parameters?: readonly Parameter[];
}

/** A world with every look-up: those not given accept anything, but for kinds and roles, which are the model's. */
export type CompleteWorld = Required<ProcedureWorld>;

const anything = () => true;

/** Completes a world. */
export function completeWorld(world: ProcedureWorld): CompleteWorld {
  return {
    kindInputs: modelKindInputs,
    isKind: isRecordKind,
    isRole,
    isForm: anything,
    isVocabulary: anything,
    isProcedure: anything,
    parameters: [],
    ...world,
  };
}
