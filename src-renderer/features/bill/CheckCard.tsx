import type { BillView } from '#shared/contract/operations/debt';
import type { BillCheck } from '#shared/domain/schedule/bill-check';
import { componentWord } from '../../i18n/component-word';
import { useWords } from '../../i18n/use-words';
import { Banner } from '../../ui/Banner';
import { Card } from '../../ui/Card';
import { Explainer } from '../../ui/Explainer';
import { billCauseText } from './bill-cause-text';
import { CheckTable } from './CheckTable';
import { groupDifferences, type DifferenceGroup } from './group-differences';
import { RangesTable } from './RangesTable';

interface CheckCardProps {
  readonly view: BillView;
  readonly check: BillCheck;
}

/** The lender's figures beside our own reckoning of the whole bill; what differs is named, with what may have led to it. */
export function CheckCard({ view, check }: CheckCardProps) {
  const { t } = useWords();
  const { differences, own, statedOn } = check;
  const isSame = differences.length === 0;
  return (
    <Card
      title={t('bill.check.title')}
      tone={isSame ? 'neutral' : 'attention'}
      aside={<span className="note">{t('asOf.line', { day: statedOn })}</span>}
    >
      <p>{isSame ? t('bill.check.same') : t('bill.check.differs', { count: differences.length })}</p>
      <CheckTable bill={view.bill} check={check} />
      {groupDifferences(differences).map((group) => (
        <DifferencePart key={group.key} group={group} view={view} />
      ))}
      {isSame ? null : <p className="note">{t('bill.check.ask')}</p>}
      {own.lateCharge.ranges.length === 0 ? null : (
        <Explainer summary={t('bill.check.caption')}>
          <RangesTable
            caption={t('bill.derivation.caption')}
            ranges={own.lateCharge.ranges}
            rate={t('bill.derivation.perDay', { rate: view.terms.lateCharge.dailyRate })}
            sum={own.lateCharge.total}
          />
        </Explainer>
      )}
    </Card>
  );
}

const sideWord = { more: 'bill.check.more', less: 'bill.check.less', paidLess: 'bill.check.paidLess', paidMore: 'bill.check.paidMore' } as const;

function DifferencePart({ group, view }: { readonly group: DifferenceGroup; readonly view: BillView }) {
  const words = useWords();
  const { t } = words;
  const { side, components, more, explanations } = group;
  const size = { ...more, minor: Math.abs(more.minor) };
  const isMore = more.minor > 0;
  const word = side === 'due' ? (isMore ? 'more' : 'less') : isMore ? 'paidMore' : 'paidLess';
  const texts = explanations.map((causes) => causes.map((cause) => billCauseText(cause, view.payments, words)).join(t('bill.cause.and')));
  const [likeliest = '', ...others] = [...new Set(texts)];
  return (
    <Banner tone="attention" title={t(sideWord[word], { component: components.map((component) => t(componentWord[component])).join(t('list.and')), amount: size })}>
      <p>{t('bill.check.likeliest', { cause: likeliest })}</p>
      {others.length === 0 ? null : (
        <Explainer summary={t('bill.check.others', { count: others.length })}>
          <ul>
            {others.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Explainer>
      )}
    </Banner>
  );
}
