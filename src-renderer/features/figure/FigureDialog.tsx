import type { Figure, FigureView } from '#shared/contract/operations/figure';
import { useReading } from '../../bridge/use-reading';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/Button';
import { DialogFrame } from '../../ui/DialogFrame';
import { Reading } from '../../ui/Reading';
import { DerivationBody } from './DerivationStep';
import { derivedText } from './derived-text';
import './FigureDialog.css';
import { figureTitle } from './figure-title';
import { plainDerivation } from './plain-derivation';
import { stepTitle } from './step-title';

interface FigureDialogProps {
  readonly figure: Figure;
  readonly onClose: () => void;
}

/** How a figure comes about, from the sentence down to the lender's documents. Escape and a press beside it close it. */
export function FigureDialog({ figure, onClose }: FigureDialogProps) {
  const { t } = useWords();
  const reading = useReading(['figure.explain', JSON.stringify(figure)], () => window.mingzhang.figure.explain(figure));
  const close = (
    <Button onPress={onClose} hasFirstFocus>
      {t('figure.close')}
    </Button>
  );
  return (
    <DialogFrame isOpen={true} size="wide" title={t('figure.title')} actions={close} onClose={onClose}>
      <Reading reading={reading}>{(view) => <FigureContents figure={figure} view={view} />}</Reading>
    </DialogFrame>
  );
}

interface FigureContentsProps {
  readonly figure: Figure;
  readonly view: FigureView;
}

function FigureContents({ figure, view }: FigureContentsProps) {
  const words = useWords();
  const { t, format } = words;
  const { titles, asOf } = view;
  const derivation = plainDerivation(view.derivation);
  return (
    <div className="stack">
      <div>
        <p className="muted">{figureTitle(figure, words) ?? stepTitle(derivation, titles, words)}</p>
        <p className="money money-large">{derivedText(derivation.value, format)}</p>
        <p className="note">{t('asOf.line', { day: asOf })}</p>
      </div>
      <DerivationBody step={derivation} titles={titles} />
    </div>
  );
}
