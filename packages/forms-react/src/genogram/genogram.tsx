import type { CivilDate } from '@cartella/core';
import { useMemo, useRef, useState } from 'react';
import { SelectBox } from '../control';
import { Canvas, PictureTools, TieLegend, type TieQuality, useDrag, useHistory } from '../diagram';
import { useWords } from '../language';
import { type FamilyRecords, hasBegun } from './family';
import { FamilyPanel } from './family-panel';
import { FamilyTables } from './family-tables';
import { GenogramPicture } from './genogram-picture';
import { type GenogramLayout, layOutGenogram, type Shifts } from './layout';
import { momentsOf } from './moments';
import { allTexts } from './spoken';
import { SymbolLegend, signsIn } from './symbol-legend';
import { useFamilyEditing } from './use-family-editing';

/** What a genogram needs. */
export interface GenogramProps {
  /** Where it begins; it keeps its own steps afterwards. */
  readonly records: FamilyRecords;
  readonly today: CivilDate;
  /** The person whom it is about. */
  readonly focus?: string;
  /** Hears every change of the records; without it the genogram is only read. */
  readonly onChange?: (records: FamilyRecords) => void;
}

interface Drawn {
  readonly records: FamilyRecords;
  readonly shifts: Shifts;
}

/**
 * The family as the profession draws it, with the same data as tables below: drawn by itself, adjusted by dragging or by keyboard, as it
 * is today or was on a day when something changed.
 */
export function Genogram({ records: initial, today, focus, onChange }: GenogramProps) {
  const words = useWords(allTexts);
  const { text } = words;
  const last = useRef(initial);
  const history = useHistory<Drawn>({ records: initial, shifts: {} }, ({ records }) => {
    if (records !== last.current) onChange?.(records);
    last.current = records;
  });
  const { records, shifts } = history.present;
  const [chosen, setChosen] = useState('');
  const moments = useMemo(() => momentsOf(records, today, words, focus), [records, today, words, focus]);
  const on = moments[chosen === '' ? -1 : Number(chosen)]?.on ?? today;
  const [whole, setWhole] = useState(false);
  const picture = useRef<SVGSVGElement>(null);
  const move = (key: string, x: number, y: number) => {
    const [dx, dy] = shifts[key] ?? [0, 0];
    history.change({ records, shifts: { ...shifts, [key]: [dx + x, dy + y] } });
  };
  const editing = useFamilyEditing(records, (next) => history.change({ records: next, shifts }));
  const { dragged, handlers } = useDrag(picture, {
    onDrop: ({ key, by }) => move(key, ...by),
    onPress: (key) => {
      const { member, pregnancy } = layout.persons.find((person) => person.key === key) ?? {};
      if (member !== undefined) editing.show('person', member.id);
      else if (pregnancy !== undefined) editing.show('tie', pregnancy.id);
    },
  });
  const layout = useMemo(() => {
    const [dx, dy] = shifts[dragged?.key ?? ''] ?? [0, 0];
    const now =
      dragged === undefined ? shifts : { ...shifts, [dragged.key]: [dx + dragged.by[0], dy + dragged.by[1]] as const };
    return layOutGenogram(records, { on, shifts: now, ...(focus !== undefined && { focus }) });
  }, [records, on, focus, shifts, dragged]);
  const used = new Set(records.relationships.flatMap(({ data }) => data.quality ?? []));
  const isEdited = onChange !== undefined;

  return (
    <section className="cartella-genogram cartella-form" aria-label={text('genogram.title')} data-drawing>
      <div className="cartella-picture-head">
        <PictureTools
          history={isEdited ? history : undefined}
          onReset={Object.keys(shifts).length === 0 ? undefined : () => history.change({ records, shifts: {} })}
          picture={picture}
          title={text('genogram.title')}
          whole={whole}
          onWhole={setWhole}
          isEmpty={records.persons.length === 0}
        />
        {moments.length > 0 && (
          <SelectBox
            label={text('genogram.when')}
            empty={text('genogram.now')}
            options={moments.map((moment, index) => [String(index), moment.text])}
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          />
        )}
      </div>
      {records.persons.length === 0 ? (
        <p>{text('genogram.empty')}</p>
      ) : (
        <Canvas middle={middleOf(layout, focus)}>
          <GenogramPicture
            ref={picture}
            records={records}
            layout={layout}
            on={on}
            focus={focus}
            handlers={isEdited ? handlers : undefined}
            whole={whole}
          />
        </Canvas>
      )}
      {isEdited && <FamilyPanel {...{ records, focus, editing }} onMove={move} />}
      <SymbolLegend names={signsIn(layout, on, focus)} />
      <TieLegend qualities={[...used].filter((quality): quality is TieQuality => quality !== 'normal')} />
      <FamilyTables
        {...{ focus }}
        records={chosen === '' ? records : thoseOf(records, layout, on)}
        editing={isEdited ? editing : undefined}
      />
      <p className="visually-hidden" role="status">
        {editing.said}
      </p>
    </section>
  );
}

/** Where the person whom a drawing is about stands, as a part of its width. */
function middleOf({ persons, width }: GenogramLayout, focus: string | undefined): number {
  const person = persons.find(({ member, again }) => member?.id === focus && !again);
  return person === undefined ? 0.5 : person.x / width;
}

/** The records of those who are drawn on a day, and of their ties: the tables say what the drawing shows. */
function thoseOf(records: FamilyRecords, { persons }: GenogramLayout, on: CivilDate): FamilyRecords {
  const drawn = new Set<string | undefined>([undefined, ...persons.map(({ member }) => member?.id)]);
  return {
    ...records,
    persons: records.persons.filter(({ id }) => drawn.has(id)),
    relationships: records.relationships.filter(
      (tie) => hasBegun(tie, on) && drawn.has(tie.data.personId) && drawn.has(tie.data.otherPersonId),
    ),
  };
}
