import { useWords } from '../i18n/use-words';
import './Waiting.css';

/** Says that something is on its way; shown only after a moment, so that quick answers do not flicker. */
export function Waiting() {
  const { t } = useWords();
  return (
    <output className="waiting">
      <span className="visually-hidden">{t('app.waiting')}</span>
      <span className="waiting-bar" aria-hidden="true" />
      <span className="waiting-bar" aria-hidden="true" />
      <span className="waiting-bar" aria-hidden="true" />
    </output>
  );
}
