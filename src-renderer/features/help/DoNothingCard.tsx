import type { OptionsView } from '#shared/contract/operations/help';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { Explainer } from '../../ui/Explainer';
import { Facts } from '../../ui/Facts';
import { MoneyText } from '../../ui/MoneyText';
import { CreditStrip } from './CreditStrip';
import { accountName } from './option-text';

/** What follows if nothing is paid and nothing is asked for: said plainly, without alarm. */
export function DoNothingCard({ view }: { readonly view: OptionsView }) {
  const words = useWords();
  const { t } = words;
  return (
    <Card title={t('help.doNothing.title')}>
      <p>{t('help.doNothing.text')}</p>
      {view.lab.baselines.map(({ debtId, doNothing }) => (
        <div key={debtId} className="stack-tight">
          {view.debts.length < 2 ? null : <h3>{accountName(words, debtId, view.debts)}</h3>}
          <Facts
            facts={[
              { name: t('help.doNothing.owed', { day: doNothing.through }), value: <MoneyText amount={doNothing.total} /> },
              { name: t('help.doNothing.more'), value: <MoneyText amount={doNothing.costMore} isChange /> },
            ]}
          />
          <Explainer summary={t('help.doNothing.credit')}>
            <CreditStrip label={t('help.code.label')} months={doNothing.creditMonths} />
          </Explainer>
        </div>
      ))}
      <p className="note">{t('help.estimate.lateChargeAhead')}</p>
    </Card>
  );
}
