import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api';

const queryKey = ['profile'];

/** The profile of the ente: what is in force, what waits for a second person, what was. */
export function useProfile() {
  return useQuery({ queryKey, queryFn: () => answerOf(api.profile.read()), staleTime: 30_000, retry: false });
}
