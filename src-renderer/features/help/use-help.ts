import { useRef, useState } from 'react';
import { useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { HelpDraft, HelpView, OptionsView } from '#shared/contract/operations/help';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { RequestSummary } from '#shared/contract/operations/request';
import type { BridgeFailure } from '../../bridge/bridge-failure';
import { useDoing } from '../../bridge/use-doing';
import { useReading } from '../../bridge/use-reading';
import { valueOf } from '../../bridge/value-of';
import { emptyHelpDraft } from './help-draft';

/** The debts that help can be had with, and what was filled in before. */
export function useHelp(): UseQueryResult<HelpView> {
  return useReading(['help.read'], () => window.mingzhang.help.read());
}

/** The draft as it is on screen; every change is kept on the trusted side at once, one after the other. */
export function useHelpDraft(kept: HelpDraft | null): readonly [HelpDraft, (draft: HelpDraft) => void] {
  const [draft, setDraft] = useState<HelpDraft>(kept ?? emptyHelpDraft);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const change = (next: HelpDraft): void => {
    setDraft(next);
    last.current = last.current.then(() => window.mingzhang.help.keep(next));
  };
  return [draft, change];
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

