import { useWording } from '@cartella/forms-react';
import type { Refusal } from '../person/person-file';
import { Refused } from '../person/refused';
import { placeOf } from './project-words';
import type { ProjectData } from './use-project';

/** Why the server would not take a version, each reason at its place. */
export function ProjectRefused({ refusal, project }: { readonly refusal: Refusal; readonly project: ProjectData }) {
  const { message } = useWording();
  if (refusal === undefined || refusal.issues.length === 0) return <Refused refusal={refusal} />;
  return (
    <div className="callout danger" role="alert">
      <ul className="mb-0">
        {refusal.issues.map((issue) => (
          <li key={`${issue.code} ${issue.path.join('.')}`}>
            {[placeOf(project, issue.path), message(issue)].filter(Boolean).join(': ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
