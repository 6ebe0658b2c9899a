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
  readonly fileName: string;
  readonly preview: BillFilePreview;
  readonly isStoring: boolean;
  readonly onStore: () => void;
  readonly onDiscard: () => void;
}

const nothingWord = { 'all-known': 'import.store.allKnown', 'none-read': 'import.store.noneRead' } as const;

/** What is in a file, before anything of it is stored. */
export function PreviewCard({ fileName, preview, isStoring, onStore, onDiscard }: PreviewCardProps) {
  const { t } = useWords();
  const model = previewModel(preview);
  return (
    <Card title={t('import.preview.title', { name: fileName })} aside={<output className="note">{t('import.preview.nothingStored')}</output>}>
      <WarningsPart file={preview.file} wholeness={model.wholeness} />
      <PreviewFacts preview={preview} added={model.added} />
      {preview.file.rows === 0 ? null : <TotalsPart totals={model.totals} />}
      {model.credit.length === 0 ? null : <CreditPart credit={model.credit} />}
      {preview.file.rows === 0 ? null : <SkippedPart rows={preview.file.skipped} />}
      <SamplePart entries={preview.sample} total={preview.accepted} />
      <div className="preview-actions">
        <Button weight="primary" onPress={onStore} isPending={isStoring} isDisabled={model.nothingToStore !== null}>
          {t('import.store')}
        </Button>
        <Button onPress={onDiscard}>{t('import.discard')}</Button>
        {model.nothingToStore === null ? null : <p className="note">{t(nothingWord[model.nothingToStore])}</p>}
      </div>
    </Card>
  );
}
