import type { CivilDate } from '@cartella/core';
import { useRef, useState } from 'react';
import { DateBox } from '../date';
import {
  Canvas,
  MovePanel,
  newId,
  PictureTools,
  RowAction,
  type Tie,
  TieLegend,
  type TieQuality,
  useDrag,
  useHistory,
  usePanel,
} from '../diagram';
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
  const [whole, setWhole] = useState(false);
  const { open, said, say: setSaid, show, close } = usePanel<'tie' | 'move'>();
  const picture = useRef<SVGSVGElement>(null);
  const isEdited = onChange !== undefined;
  const move = (id: string, x: number, y: number) => {
    const [dx, dy] = shifts[id] ?? [0, 0];
    history.change({ ties, shifts: { ...shifts, [id]: [dx + x, dy + y] } });
  };
  const { dragged, handlers } = useDrag(picture, {
    onDrop: ({ key, by }) => move(key, ...by),
    onPress: (key) => show('tie', key),
  });
  const [dx, dy] = shifts[dragged?.key ?? ''] ?? [0, 0];
  const drawn =
    dragged === undefined ? shifts : { ...shifts, [dragged.key]: [dx + dragged.by[0], dy + dragged.by[1]] as const };
  const there = ties.filter(
    ({ validFrom, validTo }) =>
      on === '' || ((validFrom === undefined || validFrom <= on) && (validTo === undefined || on <= validTo)),
  );
  const say = (tie: Tie) => spokenTie(tie, centre, names, words);
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
  return (
    <section className="cartella-ecomap cartella-form" aria-label={text('ecomap.title')} data-drawing>
      <div className="cartella-picture-head">
        <PictureTools
          history={isEdited ? history : undefined}
          onReset={Object.keys(shifts).length === 0 ? undefined : () => history.change({ ties, shifts: {} })}
          picture={picture}
          title={text('ecomap.title')}
          whole={whole}
          onWhole={setWhole}
        />
        <DateBox
          label={text('ecomap.on')}
          value={on}
          today={today}
          max={today}
          onChange={(date) => setOn(date ?? '')}
        />
      </div>
      <Canvas middle={0.5}>
        <EcomapPicture
          ref={picture}
          centre={centre}
          household={household}
          ties={there}
          names={names}
          shifts={drawn}
          handlers={isEdited ? handlers : undefined}
          whole={whole}
        />
      </Canvas>
      {open?.kind === 'move' && shown && (
        <MovePanel what={otherName(shown, names)} onMove={(x, y) => move(open.id, x, y)} onDone={close} />
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
                  <RowAction
                    {...{ words, what: otherName(tie, names) }}
                    name="ecomap.edit"
                    act={() => show('tie', tie.id)}
                  />
                  <RowAction
                    {...{ words, what: otherName(tie, names) }}
                    name="ecomap.move"
                    act={() => show('move', tie.id)}
                  />
                  <RowAction {...{ words, what: otherName(tie, names) }} name="ecomap.remove" act={() => remove(tie)} />
                </span>
              )}
            </li>
          ))}
        </ul>
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
