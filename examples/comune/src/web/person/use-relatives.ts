import { type CivilDate, civilDateInRome } from '@cartella/core';
import { useQuery } from '@tanstack/react-query';
import type { PersonFile } from './person-file';
import { relativesOf } from './relatives';

/** The people around the person of a file, and today; read anew after each writing. */
export function useRelatives({ person }: PersonFile) {
  const found = useQuery({ queryKey: ['relatives', person.id], queryFn: () => relativesOf(person) });
  return { relatives: found.data, readAt: found.dataUpdatedAt, today: civilDateInRome(Date.now()) as CivilDate };
}
