import type { Operation } from '../../../src';
import { common } from '../../fixtures';
import { have, type NamedLayer, named, words } from '../names';

/** What a layer may do with steps and deadlines. */
export function procedures(): NamedLayer[] {
  const small = ['segretariato', 'pronto-intervento', 'inserimento-accreditato'];
  return small.flatMap((id) => {
    const procedure = have(common.procedures[id]);
    const document: Operation[] = procedure.steps.map((step) => ({
      verb: 'restrict',
      on: 'step',
      procedure: id,
      step: step.id,
      to: { documents: [{ id: 'c_x001:modulo', label: words('Modulo') }] },
    }));
    const live = have(procedure.states.find(({ outcome }) => outcome === undefined));
    return [
      ...document.map((operation, index) => named(`${id}: a document more, ${index}`, operation)),
      ...procedure.steps.map((step) =>
        named(`${id}: other words for ${step.id}`, {
          verb: 'relabel',
          on: 'step',
          procedure: id,
          step: step.id,
          label: words('Passo'),
        }),
      ),
      ...procedure.steps
        .filter(({ who }) => who.roles.some((role) => !['cittadino', 'sistema', 'giudice'].includes(role)))
        .slice(0, 3)
        .map((step) =>
          named(`${id}: ${step.id} in one kind of service`, {
            verb: 'restrict',
            on: 'step',
            procedure: id,
            step: step.id,
            to: { units: ['pua'] },
          }),
        ),
      ...procedure.steps
        .filter(({ optional }) => optional)
        .map((step) =>
          named(`${id}: without ${step.id}`, {
            verb: 'restrict',
            on: 'step',
            procedure: id,
            step: step.id,
            to: { drop: true },
          }),
        ),
      named(`${id}: a step more`, {
        verb: 'extend',
        on: 'step',
        procedure: id,
        with: {
          steps: [
            {
              id: 'c_x001:nota',
              label: words('Nota'),
              who: { roles: ['assistente-sociale'] },
              from: [live.id],
              produces: [{ kind: 'record', record: 'c_x001:nota', mode: 'create' }],
            },
          ],
          records: {
            'c_x001:nota': { kind: 'diary-entry', label: words('Nota'), many: true, keptFor: words('Memoria') },
          },
        },
      }),
      named(`${id}: another name`, {
        verb: 'relabel',
        on: 'procedure',
        procedure: id,
        what: 'procedure',
        id,
        label: words('Procedura'),
      }),
      named(`${id}: another name of a state`, {
        verb: 'relabel',
        on: 'procedure',
        procedure: id,
        what: 'states',
        id: live.id,
        label: words('Stato'),
      }),
    ];
  });
}
