import CircleAlert from 'lucide-react/icons/circle-alert';
import { failureCodes, type FailureCode } from '#shared/contract/failures';
import type { Failure } from '#shared/domain/result';
import { useWords } from '../i18n/use-words';
import { Banner } from './Banner';
import { Button } from './Button';
import { firstRemedy } from './first-remedy';

interface FailureMessageProps {
  readonly failure: Failure;
  /** What it happened to, where the words alone would leave that open: the name of a file. */
  readonly about?: string;
  /** True while a lender is being connected, or nothing has been received from it yet: then nothing is said of the last sync. */
  readonly isFirst?: boolean;
  readonly onRetry?: () => void;
  readonly isRetrying?: boolean;
  /** False where it is part of a list and need not be read out by itself. */
  readonly isAnnounced?: boolean;
}

/** What happened, what can be done, and that nothing is lost: the words of a failure code, in the language in use. */
export function FailureMessage({ failure, about, isFirst = false, onRetry, isRetrying = false, isAnnounced = true }: FailureMessageProps) {
  const { t } = useWords();
  const code = isFailureCode(failure.code) ? failure.code : 'app.unexpected';
  const data = failure.data ?? {};
  const what = t(`failure.${code}.what`, data);
  const retry = onRetry && (
    <Button onPress={onRetry} isPending={isRetrying}>
      {t('failure.retry')}
    </Button>
  );
  return (
    <Banner
      tone="attention"
      icon={<CircleAlert size={18} aria-hidden="true" />}
      title={about === undefined ? what : t('failure.about', { about, what })}
      {...(retry === undefined ? {} : { actions: retry })}
      {...(isAnnounced ? { announced: 'at-once' as const } : {})}
    >
      <p>{t((isFirst ? firstRemedy(code) : null) ?? `failure.${code}.remedy`, data)}</p>
    </Banner>
  );
}

function isFailureCode(code: string): code is FailureCode {
  return (failureCodes as readonly string[]).includes(code);
}
