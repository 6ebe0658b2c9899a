import { useWords } from '../i18n/use-words';
import { PageHeader } from '../ui/PageHeader';
import { TextLink } from '../ui/TextLink';
import { routes } from './routes';

/** Where an address leads nowhere. */
export function NotFoundScreen() {
  const { t } = useWords();
  return (
    <>
      <PageHeader title={t('app.notFound.title')} lede={t('app.notFound.text')} />
      <p>
        <TextLink to={routes.overview}>{t('app.notFound.back')}</TextLink>
      </p>
    </>
  );
}
