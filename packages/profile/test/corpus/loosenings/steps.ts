import { code, eq, path } from '@cartella/rules';
import { composeIssue, type Operation } from '../../../src';
import { common } from '../../fixtures';
import { have, named, words } from '../names';
import { because, type Loosening } from './loosening';

const { loosening, namespaceForeign, unknownReference, unsoundProcedure, addedStep } = composeIssue;

/** Attempts on the steps and the deadlines of procedures. */
export function steps(): Loosening[] {
  return Object.values(common.procedures).flatMap(({ id, steps: all, deadlines, states }) => [
    ...all.flatMap((step) => {
      const restrict = (
        name: string,
        to: Extract<Operation, { verb: 'restrict'; on: 'step' }>['to'],
        reason: string = loosening,
      ) =>
        because(
          reason,
          named(`${id}/${step.id}: ${name}`, { verb: 'restrict', on: 'step', procedure: id, step: step.id, to }),
        );
      return [
        ...(step.optional ? [] : [restrict('left out', { drop: true })]),
        restrict('done by others', { roles: [...step.who.roles, 'amministrativo-finto'] }),
        ...(step.who.units === undefined
          ? []
          : [restrict('done in other services', { units: [...step.who.units, 'office'] })]),
        restrict('after what is not there', { after: ['passo-inesistente'] }, unknownReference),
      ];
    }),
    ...deadlines.map((deadline) =>
      because(
        loosening,
        named(`${id}/${deadline.id}: longer`, {
          verb: 'restrict',
          on: 'deadline',
          procedure: id,
          deadline: deadline.id,
          amount: deadline.term.amount + 1,
        }),
      ),
    ),
    ...deadlines
      .filter(
        ({ duty, silence, term }) =>
          (duty === undefined || ['assent', 'refusal', 'lapse'].includes(silence?.effect ?? 'none')) && term.amount > 1,
      )
      .map((deadline) =>
        because(
          loosening,
          named(`${id}/${deadline.id}: the person’s own term cut`, {
            verb: 'restrict',
            on: 'deadline',
            procedure: id,
            deadline: deadline.id,
            amount: 1,
          }),
        ),
      ),
    ...additions(
      id,
      have(states.find(({ outcome }) => outcome === undefined)).id,
      have(states.at(-1)).id,
      have(Object.keys(have(common.procedures[id]).records)[0]),
      deadlines[0]?.id,
    ),
  ]);
}

function additions(
  procedure: string,
  live: string,
  end: string,
  record: string,
  deadline: string | undefined,
): Loosening[] {
  const base = { id: 'c_x001:passo', label: words('Passo'), who: { roles: ['assistente-sociale'] }, from: [live] };
  const added = (name: string, more: object, reason: string = addedStep) =>
    because(
      reason,
      named(`${procedure}: an added step ${name}`, {
        verb: 'extend',
        on: 'step',
        procedure,
        with: { steps: [{ ...base, ...more }] },
      }),
    );
  return [
    added('moves the case', { to: end }),
    added('chooses a way', { to: [{ when: eq(path('case.state'), code(live)), to: end }, { to: live }] }),
    added('opens cases', { from: 'start', to: live }),
    added('re-opens cases', { from: 'ended', kind: 'reopening', to: live }),
    added('is an exit', { kind: 'exit', to: end, asks: { reason: {} } }),
    added('hands the case over', { assigns: { responsible: true } }),
    added('writes a common record', { produces: [{ kind: 'record', record, mode: 'revise' }] }),
    added('sends a common record', {
      produces: [{ kind: 'message', id: 'c_x001:invio', label: words('Invio'), to: 'ente', record }],
    }),
    ...(deadline === undefined
      ? []
      : (['closes', 'suspends', 'interrupts', 'resumes', 'opens'] as const).map((action) =>
          added(`${action} a common deadline`, { deadlines: { [action]: [deadline] } }),
        )),
    added('is done in services that are not there', { who: { ...base.who, units: ['astronave'] } }, unsoundProcedure),
    added('is done by citizens in services', { who: { roles: ['cittadino'], units: ['pua'] } }, unsoundProcedure),
    added('has a common name', { id: 'passo' }, namespaceForeign),
    added('has the name of another ente', { id: 'c_y002:passo' }, namespaceForeign),
  ];
}
