import { type CivilDate, createIdentifiers } from '@cartella/core';
import { useRef, useState } from 'react';
import { TextBox } from '../control';
import { PictureTools, type Tie, TieLegend, type TieQuality, useDrag, useHistory } from '../diagram';
import { useWords } from '../language';
import { EcomapPicture } from './ecomap-picture';
import { allTexts, otherName, spokenTie } from './network-tie';
import { NetworkTieForm } from './tie-form';

/** What an ecomap needs. */
export interface EcomapProps {
  /** Name of the person or family at the centre. */
  readonly centre: string;
  readonly personId: Tie['data']['personId'];
  /** Names of who lives with the person. */
  readonly household?: readonly string[];
  /** Where it begins; it keeps its own steps afterwards. */
  readonly ties: readonly Tie[];
  /** Names of the records that ties point to, by identifier. */
  readonly names?: Readonly<Record<string, string>>;
  readonly today: CivilDate;
  /** Hears every change; without it the ecomap is only read. */
  readonly onChange?: (ties: readonly Tie[]) => void;
}

interface Drawn {
  readonly ties: readonly Tie[];
  readonly shifts: Readonly<Record<string, readonly [number, number]>>;
}

const newId = createIdentifiers({
  now: () => Date.now(),
  randomBytes: () => crypto.getRandomValues(new Uint8Array(16)),
});
const moves = [
  ['left', -24, 0],
  ['right', 24, 0],
  ['up', 0, -24],
  ['down', 0, 24],
] as const;

/** A person's network as the profession draws it, with the same ties as a list below: adjusted by dragging or by keyboard. */
export function Ecomap({ centre, personId, household, ties: initial, names = {}, today, onChange }: EcomapProps) {
  const words = useWords(allTexts);
  const { text } = words;
  const last = useRef(initial);
  const history = useHistory<Drawn>({ ties: initial, shifts: {} }, ({ ties }) => {
    if (ties !== last.current) onChange?.(ties);
    last.current = ties;
  });
  const { ties, shifts } = history.present;
  const [on, setOn] = useState<string>(today);
  const [open, setOpen] = useState<{ readonly kind: 'tie' | 'move'; readonly id: string } | undefined>();
  const [said, setSaid] = useState('');
  const back = useRef<HTMLElement | null>(null);
  const picture = useRef<SVGSVGElement>(null);
  const isEdited = onChange !== undefined;
  const move = (id: string, x: number, y: number) => {
    const [dx, dy] = shifts[id] ?? [0, 0];
    history.change({ ties, shifts: { ...shifts, [id]: [dx + x, dy + y] } });
  };
  const { dragged, handlers } = useDrag(picture, ({ key, by }) => move(key, ...by));
  const [dx, dy] = shifts[dragged?.key ?? ''] ?? [0, 0];
  const drawn =
    dragged === undefined ? shifts : { ...shifts, [dragged.key]: [dx + dragged.by[0], dy + dragged.by[1]] as const };
  const there = ties.filter(
    ({ validFrom, validTo }) =>
      on === '' || ((validFrom === undefined || validFrom <= on) && (validTo === undefined || on <= validTo)),
  );
  const say = (tie: Tie) => spokenTie(tie, centre, names, words);
  const show = (kind: 'tie' | 'move', id: string) => {
    back.current = document.activeElement as HTMLElement | null;
    setOpen({ kind, id });
  };
  const close = () => {
    setOpen(undefined);
    back.current?.focus();
  };
  const save = (tie: Tie) => {
    const isNew = !ties.some(({ id }) => id === tie.id);
    history.change({ ties: isNew ? [...ties, tie] : ties.map((each) => (each.id === tie.id ? tie : each)), shifts });
    setSaid(text('ecomap.changed', { what: say(tie) }));
    close();
  };
  const remove = (tie: Tie) => {
    history.change({ ties: ties.filter(({ id }) => id !== tie.id), shifts });
    setSaid(text('ecomap.removed', { what: say(tie) }));
  };
  const shown = open === undefined ? undefined : ties.find(({ id }) => id === open.id);
  const edited =
    open?.kind === 'tie' ? (shown ?? { id: open.id, data: { personId, nature: 'network' as const } }) : undefined;
  const used = new Set(there.flatMap(({ data }) => data.quality ?? []));
  const action = (key: string, what: string, act: () => void) => (
    <button type="button" className="btn btn-link btn-sm" aria-label={text(`ecomap.${key}`, { what })} onClick={act}>
      {text(`ecomap.${key}`, { what: '' })}
    </button>
  );

  return (
    <section className="cartella-ecomap cartella-form" aria-label={text('ecomap.title')}>
      <div className="cartella-picture-head">
        <PictureTools
          history={isEdited ? history : undefined}
          onReset={Object.keys(shifts).length === 0 ? undefined : () => history.change({ ties, shifts: {} })}
          picture={picture}
          name={text('ecomap.title').toLowerCase()}
        />
        <TextBox
          type="date"
          label={text('ecomap.on')}
          value={on}
          max={today}
          onChange={({ target }) => setOn(target.value)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard too */}
      <section className="cartella-canvas" aria-label={text('diagram.canvas')} tabIndex={0}>
        <EcomapPicture
          ref={picture}
          centre={centre}
          household={household}
          ties={there}
          names={names}
          shifts={drawn}
          handlers={isEdited ? handlers : undefined}
        />
      </section>
      <TieLegend qualities={[...used].filter((quality): quality is TieQuality => quality !== 'normal')} />
      <section className="cartella-twin">
        <h3 className="h5">{text('ecomap.ties')}</h3>
        {there.length === 0 && <p>{text('ecomap.none')}</p>}
        <ul className="cartella-ties list-unstyled">
          {there.map((tie) => (
            <li key={tie.id}>
              <span>{say(tie)}</span>
              {isEdited && (
                <span className="cartella-row-actions">
                  {action('edit', otherName(tie, names), () => show('tie', tie.id))}
                  {action('move', otherName(tie, names), () => show('move', tie.id))}
                  {action('remove', otherName(tie, names), () => remove(tie))}
                </span>
              )}
            </li>
          ))}
        </ul>
        {open?.kind === 'move' && shown && (
          <fieldset className="cartella-panel">
            <legend>{text('ecomap.move', { what: otherName(shown, names) })}</legend>
            <div className="cartella-tools">
              {moves.map(([name, x, y]) => (
                <button
                  key={name}
                  type="button"
                  className="btn btn-outline-primary btn-sm"
                  onClick={() => move(open.id, x, y)}
                >
                  {text(`ecomap.${name}`)}
                </button>
              ))}
              <button type="button" className="btn btn-primary btn-sm" onClick={close}>
                {text('ecomap.save')}
              </button>
            </div>
          </fieldset>
        )}
        {edited && (
          <NetworkTieForm
            key={edited.id}
            tie={edited}
            name={edited.data.organisationId || edited.data.otherPersonId ? otherName(edited, names) : undefined}
            onSave={save}
            onCancel={close}
          />
        )}
        {isEdited && open === undefined && (
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => show('tie', newId())}>
            {text('ecomap.add')}
          </button>
        )}
      </section>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
