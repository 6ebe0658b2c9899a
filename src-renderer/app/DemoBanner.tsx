import FlaskConical from 'lucide-react/icons/flask-conical';
import { useWords } from '../i18n/use-words';
import { TextLink } from '../ui/TextLink';
import './DemoBanner.css';
import { routes } from './routes';

/** Says on every screen that the data is made up. */
export function DemoBanner() {
  const { t } = useWords();
  return (
    <div className="demo-banner">
      <FlaskConical size={16} aria-hidden="true" />
      <p>
        <strong>{t('app.demo.title')}</strong> <span>{t('app.demo.text')}</span>
      </p>
      <TextLink to={routes.ownData}>{t('app.demo.own')}</TextLink>
    </div>
  );
}
