import CircleAlert from 'lucide-react/icons/circle-alert';
import type { Unreadable } from '#shared/contract/operations/sync';
import { useWords } from '../i18n/use-words';
import { Banner } from '../ui/Banner';

interface UnreadableBannerProps {
  readonly unreadable: Unreadable;
}

/** Says on every screen that part of what is stored cannot be read and is left out, so that no sum is taken for whole. */
export function UnreadableBanner({ unreadable }: UnreadableBannerProps) {
  const { t } = useWords();
  const { documents, requests } = unreadable;
  if (documents === 0 && requests === 0) return null;
  return (
    <Banner
      tone="attention"
      icon={<CircleAlert size={18} aria-hidden="true" />}
      title={t('sync.unreadable.title')}
      announced="when-free"
    >
      {documents === 0 ? null : <p>{t('sync.unreadable.documents', { count: documents })}</p>}
      {requests === 0 ? null : <p>{t('sync.unreadable.requests', { count: requests })}</p>}
    </Banner>
  );
}
