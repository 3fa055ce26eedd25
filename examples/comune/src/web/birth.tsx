import { CodeName } from '@cartella/forms-react';
import type { ModelRecord } from '@cartella/model';
import { longDate } from './person-name';

/** When and where a person was born, as much of it as is known and may be seen. */
export function Birth({
  data: { dateOfBirth, birthPlace },
}: {
  readonly data: Partial<ModelRecord<'person'>['data']>;
}) {
  const day = typeof dateOfBirth === 'string' ? longDate(dateOfBirth) : '';
  const hasPlace = typeof birthPlace === 'string';
  if (day === '' && !hasPlace) return null;
  return (
    <span>
      {`Nascita: ${day}${day !== '' && hasPlace ? ', ' : ''}`}
      {hasPlace && <CodeName vocabulary="birthplaces" code={birthPlace} />}
    </span>
  );
}
