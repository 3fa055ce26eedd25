import type { AccessLogEntry } from '@cartella/model';
import { useState } from 'react';
import { CheckBox, SelectBox } from '../control';
import { useWords } from '../language';
import { momentFormat } from '../language/formats';
import { gathered } from './gathered';
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
  const [isEach, setEach] = useState(false);
  const isUnusual = ({ entry, unusual }: AccessLine) => unusual !== undefined || grave.has(entry.data.action);
  const actions = [...new Set(lines.map(({ entry }) => entry.data.action))];
  const chosen = lines.filter(
    (line) => shown === '' || (shown === 'unusual' ? isUnusual(line) : line.entry.data.action === shown),
  );
  const visible = gathered(chosen, isEach ? () => true : isUnusual);
  const hour = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'Europe/Rome' });
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
      {(isEach || visible.length < chosen.length) && (
        <CheckBox
          label={text('protection.log.each')}
          checked={isEach}
          onChange={({ target }) => setEach(target.checked)}
        />
      )}
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
            {visible.map(({ line: { entry, by, unusual }, since, count }) => (
              <tr key={entry.id}>
                <td>
                  {momentFormat(locale).format(new Date(entry.data.at))}
                  {count > 1 && (
                    <span className="d-block form-text">
                      {text('protection.log.since', { time: hour.format(new Date(since)) })}
                    </span>
                  )}
                </td>
                <th scope="row">{by ?? entry.data.client ?? text('protection.log.system')}</th>
                <td>
                  <span className={grave.has(entry.data.action) ? 'cartella-state is-denied' : undefined}>
                    {text(`protection.action.${entry.data.action}`)}
                  </span>
                  {count > 1 && ` ${text('protection.log.times', { count })}`}
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
