import { AutosaveStatus } from '@cartella/forms-react';
import { longDate } from '../person-name';
import { Partings } from '../writing/partings';
import type { DrawingWork } from '../writing/use-drawing';
import { SaveBar } from './save-bar';

type Work = Pick<
  DrawingWork<object>,
  'drawn' | 'isChanged' | 'partings' | 'settle' | 'isBusy' | 'save' | 'discard' | 'state'
>;

interface DrawingBarProps {
  readonly words: string;
  readonly work: Work;
  /** Something has to be said before it can be saved. */
  readonly isHeld?: boolean;
}

/** What was drawn and is not yet saved: the way to save it, and the way back. */
export function DrawingBar({ words, work, isHeld = false }: DrawingBarProps) {
  if (work.drawn === undefined) return null;
  return (
    <>
      <SaveBar
        words={words}
        isBusy={work.isBusy || isHeld || work.partings.length > 0}
        onSave={() => void work.save()}
        onLeave={work.discard}
      />
      <AutosaveStatus state={work.state} />
    </>
  );
}

const data: Readonly<Record<string, string>> = {
  quality: 'qualità del legame',
  direction: 'direzione del sostegno',
  role: 'che cos’è',
  kinship: 'parentela',
  otherName: 'nome',
  givenName: 'nome',
  familyName: 'cognome',
  dateOfBirth: 'nascita',
  dateOfDeath: 'morte',
  sex: 'sesso',
  validFrom: 'dal',
  validTo: 'al',
};

const answers: Readonly<Record<string, string>> = {
  strong: 'Forte',
  normal: 'Ordinario',
  weak: 'Debole',
  stressful: 'Fonte di stress',
  conflictual: 'Conflittuale',
  violent: 'Violento',
  interrupted: 'Interrotto',
  unknown: 'Non noto',
  towards: 'Dalla persona',
  from: 'Verso la persona',
  mutual: 'Reciproco',
  F: 'Femmina',
  M: 'Maschio',
};

/** What a colleague drew otherwise meanwhile, datum by datum. */
export function DrawingPartings({
  work,
  names,
}: {
  readonly work: Work;
  readonly names: readonly { readonly id: string; readonly name: string }[];
}) {
  const nameOf = (id: unknown) => names.find((each) => each.id === id)?.name;
  const itemAt = (id: string | undefined) =>
    Object.values(work.drawn ?? {})
      .flat()
      .find((each: { readonly id?: unknown }) => each.id === id) as
      | { readonly data: Readonly<Record<string, unknown>> }
      | undefined;
  const place = ([, id, ...rest]: readonly string[]) => {
    const { otherName, otherPersonId, organisationId, personId } = itemAt(id)?.data ?? {};
    const who = otherName ?? nameOf(organisationId ?? otherPersonId) ?? nameOf(id) ?? nameOf(personId) ?? 'Il disegno';
    return [String(who), data[rest.at(-1) ?? '']].filter(Boolean).join(': ');
  };
  const say = (value: unknown) => {
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'object') return 'Com’è nel disegno';
    const said = String(value);
    return answers[said] ?? (/^\d{4}-\d\d-\d\d$/.test(said) ? longDate(said) : said);
  };
  return <Partings work={work} place={place} say={say} />;
}
