import { ProjectDifference } from '@cartella/forms-react/project';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { answerOf, api } from '../api';
import { longDate } from '../person-name';
import type { ProjectData } from './use-project';

/** The versions of a project, and what is different between one of them and what is on the table. */
export function ProjectVersions({
  id,
  version,
  now,
  isChanged,
  nameOf,
}: {
  readonly id: string;
  readonly version: number;
  readonly now: ProjectData;
  /** What is on the table is not yet a version. */
  readonly isChanged: boolean;
  readonly nameOf: (operatorId: string | undefined) => string;
}) {
  const control = useId();
  const [chosen, setChosen] = useState<number>();
  const found = useQuery({
    queryKey: ['versions', id, version],
    queryFn: () => answerOf(api.recordsOf('progetto-personalizzato').history(id)),
  });
  const versions = [...(found.data?.versions ?? [])].sort((one, other) => other.version - one.version);
  const before = versions.find((each) => each.version === (chosen ?? (isChanged ? version : Math.max(1, version - 1))));
  if (before === undefined) return null;
  return (
    <section className="mt-5" aria-labelledby={`${control}-title`}>
      <h2 className="h4" id={`${control}-title`}>
        Versioni
      </h2>
      <ol className="list-unstyled versions">
        {versions.map((each) => (
          <li key={each.version}>
            <strong>Versione {each.version}</strong>, {longDate(each.recordedAt)}, {nameOf(each.provenance.operatorId)}
            {each.reason !== undefined && <span className="d-block text-secondary">{each.reason}</span>}
            {each.data.signatures.length > 0 && (
              <span className="d-block text-secondary">
                Firmata da {each.data.signatures.map(({ name }) => name).join(', ')}
              </span>
            )}
          </li>
        ))}
      </ol>
      <div className="cartella-field compare mb-3">
        <label className="form-label" htmlFor={control}>
          Confronta con
        </label>
        <select
          id={control}
          className="form-select"
          value={before.version}
          onChange={({ target }) => setChosen(Number(target.value))}
        >
          {versions.map((each) => (
            <option key={each.version} value={each.version}>
              Versione {each.version}, {longDate(each.recordedAt)}
            </option>
          ))}
        </select>
      </div>
      <ProjectDifference before={before.data} after={now} />
    </section>
  );
}
