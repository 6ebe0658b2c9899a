import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ProfileName } from '#shared/contract/operations/app';

/**
 * Forgets everything that was read when another profile opens, before any of it can be drawn: made-up and own data never meet.
 * As long as it is not known which profile is open (undefined) nothing of one has been read.
 */
export function useForgetOtherProfile(profile: ProfileName | null | undefined): void {
  const reader = useQueryClient();
  const [shown, setShown] = useState(profile);
  if (profile === undefined || shown === profile) return;
  if (shown !== undefined) reader.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app.read' });
  setShown(profile);
}
