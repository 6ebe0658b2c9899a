import { useState } from 'react';
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { HelpDraft, HelpView, OptionsView } from '#shared/contract/operations/help';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { RequestSummary } from '#shared/contract/operations/request';
import type { Failure } from '#shared/domain/result';
import type { BridgeFailure } from '../../bridge/bridge-failure';
import { useDoing } from '../../bridge/use-doing';
import { useReading } from '../../bridge/use-reading';
import { valueOf } from '../../bridge/value-of';
import { emptyHelpDraft } from './help-draft';

/** The debts that help can be had with, and what was filled in before. */
export function useHelp(): UseQueryResult<HelpView> {
  return useReading(['help.read'], () => window.mingzhang.help.read());
}

/** The draft as it is on screen, how to change it, and why it could not be kept; null where it was. */
export interface KeptDraft {
  readonly draft: HelpDraft;
  readonly change: (draft: HelpDraft) => void;
  readonly failure: Failure | null;
}

/** A draft whose every change is kept on the trusted side at once. */
export function useHelpDraft(kept: HelpDraft | null): KeptDraft {
  const [draft, setDraft] = useState<HelpDraft>(kept ?? emptyHelpDraft);
  const keep = useMutation({ mutationFn: (next: HelpDraft) => valueOf(() => window.mingzhang.help.keep(next)) });
  const client = useQueryClient();
  const change = (next: HelpDraft): void => {
    setDraft(next);
    keep.mutate(next);
    // What is kept is what the screen finds when it is opened again, before it has asked anew.
    client.setQueryData<HelpView>(['help.read'], (view) => view && { ...view, draft: next });
  };
  return { draft, change, failure: keep.error?.failure ?? null };
}

/** Every option for a question; nothing is asked while there is none. */
export function useOptions(question: OperationRequest<'help.options'> | null): UseQueryResult<OptionsView> {
  return useQuery({
    queryKey: ['help.options', JSON.stringify(question)],
    queryFn: () => valueOf(() => window.mingzhang.help.options(question ?? { goal: { kind: 'least-cost' }, reason: null, budget: null })),
    enabled: question !== null,
  });
}

/** Files what was chosen. */
export function useAsking(): UseMutationResult<readonly RequestSummary[], BridgeFailure, OperationRequest<'help.ask'>> {
  return useDoing((asking: OperationRequest<'help.ask'>) => window.mingzhang.help.ask(asking));
}
