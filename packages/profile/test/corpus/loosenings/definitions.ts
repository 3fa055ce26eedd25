import { composeIssue } from '../../../src';
import { common } from '../../fixtures';
import { act, have, named, words } from '../names';
import { because, type Loosening } from './loosening';

const { loosening, namespaceForeign, unknownReference } = composeIssue;

/** Attempts on instruments, figures, slots, indicators, and on the names of what is added. */
export function definitions(): Loosening[] {
  return [
    because(
      loosening,
      named('an instrument earlier', { verb: 'restrict', on: 'instrument', id: 'scala-finta', from: '2020-01-01' }),
    ),
    because(
      loosening,
      named('a decision earlier', { verb: 'restrict', on: 'decision', id: 'contributo-finto', from: '2020-01-01' }),
    ),
    because(
      composeIssue.notLocal,
      named('a national figure', {
        verb: 'extend',
        on: 'parameter',
        parameter: 'soglia-nazionale-finta',
        values: [{ from: '2026-01-01', value: 1, norm: act }],
      }),
    ),
    because(
      composeIssue.alreadyThere,
      named('a local figure said anew', {
        verb: 'extend',
        on: 'parameter',
        parameter: 'soglia-finta',
        values: [{ from: '2024-01-01', value: 1, norm: act }],
      }),
    ),
    because(
      loosening,
      named('a slot without what must be there', {
        verb: 'restrict',
        on: 'slot',
        slot: 'case-side',
        without: ['timeline'],
      }),
    ),
    because(
      unknownReference,
      named('a component that reads what is not offered', {
        verb: 'extend',
        on: 'slot',
        slot: 'case-side',
        add: { id: 'c_x001:spia', label: words('Spia'), component: 'spy', reads: ['person.taxCode'], writes: [] },
      }),
    ),
    because(
      unknownReference,
      named('a component that writes what is not offered', {
        verb: 'extend',
        on: 'slot',
        slot: 'case-side',
        add: { id: 'c_x001:penna', label: words('Penna'), component: 'pen', reads: [], writes: ['person.givenName'] },
      }),
    ),
    because(
      namespaceForeign,
      named('an instrument with a common name', {
        verb: 'extend',
        on: 'instruments',
        add: { id: 'scala', version: '1.0.0', label: words('Scala') },
      }),
    ),
    because(
      composeIssue.obligation,
      named('a question that an indicator counts', {
        verb: 'restrict',
        on: 'form',
        form: 'accesso',
        hide: ['accesso.userArea'],
      }),
    ),
    because(
      namespaceForeign,
      named('an indicator with a common name', {
        verb: 'extend',
        on: 'indicators',
        add: {
          id: 'misura',
          version: '1.0.0',
          label: words('Misura'),
          reads: [{ record: 'accesso', field: 'request' }],
        },
      }),
    ),
    because(
      unknownReference,
      named('an indicator of data that nobody has', {
        verb: 'extend',
        on: 'indicators',
        add: {
          id: 'c_x001:misura',
          version: '1.0.0',
          label: words('Misura'),
          reads: [{ record: 'accesso', field: 'umore' }],
        },
      }),
    ),
    because(
      namespaceForeign,
      named('a procedure with a common name', {
        verb: 'extend',
        on: 'procedures',
        add: have(common.procedures['segretariato']),
      }),
    ),
    because(
      namespaceForeign,
      named('a kind of record with a common name', {
        verb: 'extend',
        on: 'records',
        record: {
          kind: 'scheda',
          version: '1.0.0',
          label: words('A'),
          description: words('A'),
          sensitivity: 'common',
          purpose: 'access',
          data: { type: 'object', properties: {}, additionalProperties: false },
        },
      }),
    ),
  ];
}
