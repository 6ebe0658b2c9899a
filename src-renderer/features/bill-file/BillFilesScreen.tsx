import { useState } from 'react';
import type { ImportedFile, LookedAtFile } from '#shared/contract/operations/bill-file';
import { useWords } from '../../i18n/use-words';
import { Banner } from '../../ui/Banner';
import { FailureMessage } from '../../ui/FailureMessage';
import { PageHeader } from '../../ui/PageHeader';
import { Reading } from '../../ui/Reading';
import { DropArea } from './DropArea';
import { ImportedFilesCard } from './ImportedFilesCard';
import { PreviewCard } from './PreviewCard';
import { useBillFiles } from './use-bill-files';
import { useFileDrop } from './use-file-drop';

/** Import of bill files: choose or drop one, see what is in it, then store or discard it. */
export function BillFilesScreen() {
  const { t } = useWords();
  const { list, choose, drop, store, discard } = useBillFiles();
  const [looked, setLooked] = useState<LookedAtFile | null>(null);
  const [result, setResult] = useState<ImportedFile | null>(null);
  const [isNoFile, setNoFile] = useState(false);
  const begin = (): void => {
    for (const one of [choose, drop, store, discard]) one.reset();
    setResult(null);
    setNoFile(false);
  };
  // Where the dialog was closed without a choice, what was looked at before stays.
  const show = (file: LookedAtFile | null): void => setLooked((before) => file ?? before);
  const isOver = useFileDrop((file) => {
    begin();
    setNoFile(file === null);
    if (file === null) return;
    setLooked(null);
    drop.mutate(file, { onSuccess: show });
  });
  const chooseFile = (): void => {
    begin();
    choose.mutate(undefined, { onSuccess: show });
  };
  const keep = (previewId: string): void =>
    store.mutate(previewId, { onSuccess: (stored) => { setLooked(null); setResult(stored); } });
  const leave = (previewId: string): void => discard.mutate(previewId, { onSettled: () => setLooked(null) });
  const failure = [choose, drop, store, discard].find((one) => one.error !== null)?.error?.failure ?? null;
  return (
    <>
      <PageHeader title={t('import.title')} lede={t('import.lede')} />
      <DropArea isOver={isOver} isReading={choose.isPending || drop.isPending} onChoose={chooseFile} />
      {isNoFile ? <Banner tone="attention" announced="at-once"><p>{t('import.drop.notFile')}</p></Banner> : null}
      {failure === null ? null : <FailureMessage failure={failure} />}
      {result === null ? null : <ImportResult file={result} />}
      {looked === null ? null : <LookedAt file={looked} isStoring={store.isPending} onStore={keep} onDiscard={leave} />}
      <Reading reading={list}>{(files) => <ImportedFilesCard files={files} />}</Reading>
    </>
  );
}

interface LookedAtProps {
  readonly file: LookedAtFile;
  readonly isStoring: boolean;
  readonly onStore: (previewId: string) => void;
  readonly onDiscard: (previewId: string) => void;
}

function LookedAt({ file: { fileName, outcome }, isStoring, onStore, onDiscard }: LookedAtProps) {
  if (!outcome.ok) return <FailureMessage failure={outcome.failure} about={fileName} />;
  const { previewId } = outcome.value;
  return (
    <PreviewCard
      fileName={fileName}
      preview={outcome.value}
      isStoring={isStoring}
      onStore={() => onStore(previewId)}
      onDiscard={() => onDiscard(previewId)}
    />
  );
}

function ImportResult({ file }: { readonly file: ImportedFile }) {
  const { t } = useWords();
  const { fileName, added, updated, known, skipped } = file;
  return (
    <Banner tone="good" title={t('import.result.title')} announced="when-free">
      <p>{t('import.result.text', { name: fileName, added, updated, known, skipped })}</p>
    </Banner>
  );
}
