import { daysFrom, type Gap, type TimelineItem } from './timeline-item';

// The drawing is stretched over the width that there is; dots and strokes keep their size.
const length = 1000;
const height = 24;

/** All events on one axis, a lane for each kind, with the times without contact hatched. The list says the same. */
export function TimelineAxis({
  items,
  gaps,
  today,
}: {
  readonly items: readonly TimelineItem[];
  readonly gaps: readonly Gap[];
  readonly today: string;
}) {
  if (items.length === 0) return null;
  const dates = items.map(({ date }) => date).sort();
  const [first = today] = dates;
  const last = [today, dates.at(-1) ?? today].sort().at(-1) ?? today;
  const days = Math.max(1, daysFrom(first, last));
  const at = (date: string) => Math.round((daysFrom(first, date) / days) * length);
  const lanes = new Map<string, string>();
  for (const { kind, date } of items) lanes.set(kind, `${lanes.get(kind) ?? ''}M${at(date)} ${height / 2}h0`);
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const every = Math.max(1, Math.ceil((to - from) / 6));
  const years = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + 1 + index);
  return (
    <div className="cartella-axis" aria-hidden="true">
      {[...lanes].map(([kind, d]) => (
        <div key={kind} className="cartella-lane">
          <span>{kind}</span>
          <svg viewBox={`0 0 ${length} ${height}`} height={height} preserveAspectRatio="none" aria-hidden="true">
            {gaps.map((gap) => (
              <rect
                key={gap.from}
                className="cartella-gap"
                x={at(gap.from)}
                width={at(gap.to ?? today) - at(gap.from)}
                height={height}
                vectorEffect="non-scaling-stroke"
              />
            ))}
            <path d={`M0 ${height / 2}H${length}`} className="cartella-lane-line" vectorEffect="non-scaling-stroke" />
            <path d={d} className="cartella-lane-dots" vectorEffect="non-scaling-stroke" />
          </svg>
        </div>
      ))}
      <div className="cartella-lane">
        <span />
        <div className="cartella-years">
          {years
            .filter((_, index) => index % every === 0)
            .map((year) => (
              <span key={year} style={{ left: `${at(`${year}-01-01`) / (length / 100)}%` }}>
                {year}
              </span>
            ))}
        </div>
      </div>
    </div>
  );
}
