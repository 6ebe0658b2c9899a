import { useState } from 'react';
import type { BillFilePreview, ImportedFile } from '#shared/contract/operations/bill-file';
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
  const [preview, setPreview] = useState<BillFilePreview | null>(null);
  const [result, setResult] = useState<ImportedFile | null>(null);
  const [isNoFile, setNoFile] = useState(false);
  const begin = (): void => {
    for (const one of [choose, drop, store, discard]) one.reset();
    setResult(null);
    setNoFile(false);
  };
  const show = (read: BillFilePreview | null): void => setPreview((before) => read ?? before);
  const isOver = useFileDrop((file) => {
    begin();
    setNoFile(file === null);
    if (file !== null) drop.mutate(file, { onSuccess: show });
  });
  const chooseFile = (): void => {
    begin();
    choose.mutate(undefined, { onSuccess: show });
  };
  const keep = (previewId: string): void =>
    store.mutate(previewId, { onSuccess: (stored) => { setPreview(null); setResult(stored); } });
  const leave = (previewId: string): void => discard.mutate(previewId, { onSettled: () => setPreview(null) });
  const failure = [choose, drop, store, discard].find((one) => one.error !== null)?.error?.failure ?? null;
  return (
    <>
      <PageHeader title={t('import.title')} lede={t('import.lede')} />
      <DropArea isOver={isOver} isReading={choose.isPending || drop.isPending} onChoose={chooseFile} />
      {isNoFile ? <Banner tone="attention" announced="at-once"><p>{t('import.drop.notFile')}</p></Banner> : null}
      {failure === null ? null : <FailureMessage failure={failure} />}
      {result === null ? null : <ImportResult file={result} />}
      {preview === null ? null : (
        <PreviewCard
          preview={preview}
          isStoring={store.isPending}
          onStore={() => keep(preview.previewId)}
          onDiscard={() => leave(preview.previewId)}
        />
      )}
      <Reading reading={list}>{(files) => <ImportedFilesCard files={files} />}</Reading>
    </>
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
