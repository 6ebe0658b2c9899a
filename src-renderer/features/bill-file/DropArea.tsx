import FileDown from 'lucide-react/icons/file-down';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/Button';
import './DropArea.css';

interface DropAreaProps {
  readonly isOver: boolean;
  readonly isReading: boolean;
  readonly onChoose: () => void;
}

/** Where a file can be dropped; the whole window takes it, this shows it. The button does the same without a mouse. */
export function DropArea({ isOver, isReading, onChoose }: DropAreaProps) {
  const { t } = useWords();
  return (
    <section className="drop-area" data-over={isOver} aria-label={t('import.drop.title')}>
      <FileDown size={26} aria-hidden="true" />
      <div className="drop-area-text">
        <p className="drop-area-title">{t('import.drop.title')}</p>
        <p className="note">{t('import.drop.text')}</p>
      </div>
      <Button weight="primary" onPress={onChoose} isPending={isReading}>
        {t('import.drop.choose')}
      </Button>
      <output className="visually-hidden">
        {isReading ? t('import.drop.reading') : ''}
      </output>
    </section>
  );
}
