import type { RequestSummary } from '#shared/contract/operations/request';
import { useAppState } from '../../bridge/use-app-state';
import { FailureMessage } from '../../ui/FailureMessage';

interface RequestFailureProps {
  readonly request: Pick<RequestSummary, 'failure'>;
}

/** Why sending has not worked; nothing where it has, and where the head of the page says the very same. */
export function RequestFailure({ request: { failure } }: RequestFailureProps) {
  const isSaidAbove = useAppState().data?.sync.failure?.code === failure?.code;
  return failure === null || isSaidAbove ? null : <FailureMessage failure={failure} isAnnounced={false} />;
}
