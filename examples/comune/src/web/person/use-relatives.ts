import { type CivilDate, civilDateInRome } from '@cartella/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PersonFile } from './person-file';
import { relativesOf } from './relatives';

/** The people around the person of a file, and today; read anew after each writing. */
export function useRelatives({ person }: PersonFile) {
  const queries = useQueryClient();
  const options = { queryKey: ['relatives', person.id], queryFn: () => relativesOf(person) };
  const found = useQuery(options);
  return {
    relatives: found.data,
    readAgain: () => queries.fetchQuery({ ...options, staleTime: 0 }),
    today: civilDateInRome(Date.now()) as CivilDate,
  };
}
