import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { SelectBox } from '../control';
import { useWords } from '../language';
import { printOnPaper } from '../paper';
import { timelineTexts } from './texts';
import { TimelineAxis } from './timeline-axis';
import { gapsOf, type TimelineItem } from './timeline-item';

/** What a timeline needs. */
export interface TimelineProps {
  readonly items: readonly TimelineItem[];
  readonly today: string;
  /** Days without contact from which they are told. */
  readonly gap?: number;
}

const filters = ['kind', 'by', 'body'] as const;
type Filter = (typeof filters)[number];

// So many are drawn at once; the others when somebody wants them, and on paper.
const batch = 100;

/**
 * Everything that happened, the latest first, on an axis and as a list: filtered by kind, person and body, with the times without contact.
 * What a reader may not see is not given to it, and leaves no trace.
 */
export function Timeline({ items, today, gap = 60 }: TimelineProps) {
  const { text, day } = useWords(timelineTexts);
  const [chosen, setChosen] = useState<Partial<Record<Filter, string>>>({});
  const [most, setMost] = useState(batch);
  const list = useRef<HTMLOListElement>(null);
  const choices = useMemo(
    () =>
      filters.map((filter) => {
        const values = new Set(items.flatMap((item) => item[filter] ?? []));
        return [filter, [...values].sort((one, other) => one.localeCompare(other))] as const;
      }),
    [items],
  );
  const gaps = useMemo(() => gapsOf(items, today, gap), [items, today, gap]);
  const latest = useMemo(() => {
    const isChosen = (item: TimelineItem) =>
      filters.every((filter) => !chosen[filter] || item[filter] === chosen[filter]);
    return items
      .map((item, index) => ({ item, index }))
      .filter(({ item }) => isChosen(item))
      .sort((one, other) => other.item.date.localeCompare(one.item.date) || other.index - one.index)
      .map(({ item }) => item);
  }, [items, chosen]);
  const gapAfter = new Map(gaps.map((each) => [each.from, each]));
  const print = () => {
    const shown = most;
    flushSync(() => setMost(Number.POSITIVE_INFINITY));
    const lines = list.current;
    if (lines !== null)
      printOnPaper(text('timeline.title'), (paper) => {
        const copy = paper.importNode(lines, true);
        for (const line of copy.querySelectorAll('span')) line.style.setProperty('display', 'block');
        return [copy];
      });
    setMost(shown);
  };
  if (items.length === 0) return <p>{text('timeline.none')}</p>;
  let told = '';
  return (
    <section className="cartella-form cartella-history" aria-label={text('timeline.title')}>
      <div className="cartella-filters">
        {choices.map(
          ([filter, values]) =>
            values.length > 1 && (
              <SelectBox
                key={filter}
                label={text(`timeline.${filter}`)}
                empty={text(filter === 'kind' ? 'timeline.all' : 'timeline.everybody')}
                options={values.map((value) => [value, value])}
                value={chosen[filter] ?? ''}
                onChange={({ target }) => setChosen({ ...chosen, [filter]: target.value })}
              />
            ),
        )}
      </div>
      <TimelineAxis items={latest} gaps={gaps} today={today} />
      <div className="cartella-tools">
        <span role="status">
          {latest.length === 0 ? text('timeline.none-so') : text('timeline.shown', { count: latest.length })}
        </span>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={print}>
          {text('timeline.print')}
        </button>
      </div>
      <ol className="cartella-timeline list-unstyled" ref={list}>
        {latest.slice(0, most).map((item) => {
          // Told once, above the latest of the day with which it begins.
          const before = item.date === told ? undefined : gapAfter.get(item.date);
          told = item.date;
          return [
            before && (
              <li key={`gap ${before.from}`} className="is-gap">
                {text(before.to === undefined ? 'timeline.silence' : 'timeline.gap', { count: before.days })}
              </li>
            ),
            <li key={item.id}>
              <strong>{item.title}</strong>
              <span className="cartella-entry-by d-block">
                {[day(item.date), item.by, item.body].filter(Boolean).join(', ')}
              </span>
              {item.text !== undefined && <span className="d-block">{item.text}</span>}
            </li>,
          ];
        })}
      </ol>
      {latest.length > most && (
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setMost(most + batch)}>
          {text('timeline.more', { count: Math.min(batch, latest.length - most) })}
        </button>
      )}
    </section>
  );
}
