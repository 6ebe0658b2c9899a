import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ProfileName } from '#shared/contract/operations/app';

/** Forgets everything that was read when another profile opens, before any of it can be drawn: made-up and own data never meet. */
export function useForgetOtherProfile(profile: ProfileName | null): void {
  const reader = useQueryClient();
  const [shown, setShown] = useState(profile);
  if (shown === profile) return;
  reader.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app.read' });
  setShown(profile);
}
