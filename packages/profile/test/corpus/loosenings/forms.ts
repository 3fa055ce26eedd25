import { composeIssue, fieldsOf, isRequired } from '../../../src';
import { common } from '../../fixtures';
import { have, named, words } from '../names';
import { because, type Loosening } from './loosening';

const { namespaceForeign, unknownReference } = composeIssue;

/** Attempts on forms. */
export function forms(): Loosening[] {
  const hidden = (name: string, hide: string, reason: string = composeIssue.obligation) =>
    because(reason, named(`form: ${name}`, { verb: 'restrict', on: 'form', form: 'accesso', hide: [hide] }));
  const required = fieldsOf(have(common.records['accesso']).write)
    .filter(
      (field) =>
        isRequired(field) &&
        ['date', 'channel', 'requester', 'reasons', 'request', 'urgency', 'outcome'].includes(field.path),
    )
    .map((field) => hidden(`hides ${field.path}, which the record requires`, `accesso.${field.path}`));
  return [
    ...required,
    hidden('hides what a flow needs', 'person.citizenships'),
    hidden('hides what another question depends on', 'person.identity'),
    hidden('hides what a rule is mended at', 'accesso.requesterName'),
    hidden('hides what it does not ask', 'person.nickname', unknownReference),
    because(
      composeIssue.obligation,
      named('form: hides what a step needs', {
        verb: 'restrict',
        on: 'form',
        form: 'analisi-preliminare',
        hide: ['analisi.complexity'],
      }),
    ),
    because(
      composeIssue.obligation,
      named('a code that a flow needs', { verb: 'restrict', on: 'vocabulary', vocabulary: 'sex', hide: ['F'] }),
    ),
    because(
      namespaceForeign,
      named('form: a common question as its own', {
        verb: 'extend',
        on: 'form',
        form: 'accesso',
        section: 'contatto',
        fields: [{ path: 'accesso.alreadyKnown' }],
      }),
    ),
    because(
      namespaceForeign,
      named('form: a common section as its own', {
        verb: 'extend',
        on: 'section',
        form: 'accesso',
        page: 'richiesta',
        section: { id: 'altro', label: words('Altro'), fields: [{ path: 'accesso.alreadyKnown' }] },
      }),
    ),
    because(
      composeIssue.obligation,
      named('a required field that nobody asks', {
        verb: 'restrict',
        on: 'field',
        record: 'accesso',
        field: 'alreadyKnown',
        to: { required: true },
      }),
    ),
  ];
}
