import type { AccessLogEntry } from '@cartella/model';
import { useState } from 'react';
import { SelectBox } from '../control';
import { useWords } from '../language';
import { momentFormat } from '../language/formats';
import { protectionTexts } from './texts';

/** An access with the name of who made it, as the reader may know it. */
export interface AccessLine {
  readonly entry: Pick<AccessLogEntry, 'id' | 'data'>;
  /** Absent for a system. */
  readonly by?: string;
  /** Why somebody should look at it; found by whoever keeps the log. */
  readonly unusual?: string;
}

const grave = new Set(['denied', 'emergency-access', 'unseal']);

/** Who looked at a file, when, and why; what is unusual is marked in words and can be shown alone. */
export function AccessLog({ lines }: { readonly lines: readonly AccessLine[] }) {
  const { text, locale } = useWords(protectionTexts);
  const [shown, setShown] = useState('');
  const isUnusual = ({ entry, unusual }: AccessLine) => unusual !== undefined || grave.has(entry.data.action);
  const actions = [...new Set(lines.map(({ entry }) => entry.data.action))];
  const visible = lines
    .filter((line) => shown === '' || (shown === 'unusual' ? isUnusual(line) : line.entry.data.action === shown))
    .sort((one, other) => other.entry.data.at.localeCompare(one.entry.data.at));
  return (
    <section className="cartella-log cartella-form" aria-label={text('protection.log')}>
      <SelectBox
        label={text('protection.log.filter')}
        empty={text('protection.log.all')}
        options={[
          ['unusual', text('protection.log.unusual')],
          ...actions.map((action) => [action, text(`protection.action.${action}`)] as const),
        ]}
        value={shown}
        onChange={({ target }) => setShown(target.value)}
      />
      {visible.length === 0 ? (
        <p role="status">{text('protection.log.empty')}</p>
      ) : (
        <table className="table cartella-table">
          <caption className="visually-hidden">{text('protection.log')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('protection.log.when')}</th>
              <th scope="col">{text('protection.log.who')}</th>
              <th scope="col">{text('protection.log.what')}</th>
              <th scope="col">{text('protection.log.why')}</th>
            </tr>
          </thead>
          <tbody>
            {visible.map(({ entry, by, unusual }) => (
              <tr key={entry.id}>
                <td>{momentFormat(locale).format(new Date(entry.data.at))}</td>
                <th scope="row">{by ?? entry.data.client ?? text('protection.log.system')}</th>
                <td>
                  <span className={grave.has(entry.data.action) ? 'cartella-state is-denied' : undefined}>
                    {text(`protection.action.${entry.data.action}`)}
                  </span>
                  {unusual !== undefined && <span className="d-block fw-semibold">⚠ {unusual}</span>}
                </td>
                <td>{entry.data.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
