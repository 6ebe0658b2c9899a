import type { BillFilePreview } from '#shared/contract/operations/bill-file';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { CreditPart } from './CreditPart';
import { PreviewFacts } from './PreviewFacts';
import { previewModel } from './preview-model';
import { SamplePart } from './SamplePart';
import { SkippedPart } from './SkippedPart';
import { TotalsPart } from './TotalsPart';
import { WarningsPart } from './WarningsPart';

interface PreviewCardProps {
  readonly preview: BillFilePreview;
  readonly isStoring: boolean;
  readonly onStore: () => void;
  readonly onDiscard: () => void;
}

/** What is in a file, before anything of it is stored. */
export function PreviewCard({ preview, isStoring, onStore, onDiscard }: PreviewCardProps) {
  const { t } = useWords();
  const model = previewModel(preview);
  return (
    <Card title={t('import.preview.title', { name: preview.fileName })} aside={<output className="note">{t('import.preview.nothingStored')}</output>}>
      <PreviewFacts preview={preview} added={model.added} />
      <WarningsPart warnings={preview.file.warnings} />
      {model.totals.length === 0 ? null : <TotalsPart totals={model.totals} />}
      {model.credit.length === 0 ? null : <CreditPart credit={model.credit} />}
      <SkippedPart rows={preview.file.skipped} />
      <SamplePart entries={preview.sample} total={preview.accepted} />
      <div className="preview-actions">
        <Button weight="primary" onPress={onStore} isPending={isStoring}>
          {t('import.store')}
        </Button>
        <Button onPress={onDiscard}>{t('import.discard')}</Button>
      </div>
    </Card>
  );
}
