import { bare } from './bare';
import { cartella } from './cartella';
import type { Contender } from './contender';
import { jsonForms } from './json-forms';
import { rjsf } from './rjsf';
import { survey } from './survey';
import { uniforms } from './uniforms';

/** Every contender, under the name that the tables give it. */
export const contenders = {
  'bare inputs': bare,
  '@cartella/forms-react': cartella,
  uniforms,
  'JSON Forms': jsonForms,
  rjsf,
  SurveyJS: survey,
} as const satisfies Readonly<Record<string, Contender>>;

/** Name of a contender. */
export type ContenderName = keyof typeof contenders;

/** What the bundle lends the page that it runs in. */
export interface BenchWindow {
  readonly contenders: Readonly<Record<ContenderName, Contender>>;
}

(globalThis as { benchForms?: BenchWindow }).benchForms = { contenders };
