import type { OptionsView } from '#shared/contract/operations/help';
import type { Estimate } from '#shared/domain/hardship/lab-option';
import type { PolicyEffects } from '#shared/domain/hardship/hardship-policy';
import type { ComparedOption } from '#shared/domain/hardship/option-lab';
import { optionCost } from '#shared/domain/hardship/option-cost';
import { totalOf } from '#shared/domain/money/components';
import { useWords } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';
import { Card } from '../../ui/Card';
import { DateText } from '../../ui/DateText';
import { Explainer } from '../../ui/Explainer';
import { Facts } from '../../ui/Facts';
import { MoneyText } from '../../ui/MoneyText';
import { CreditStrip } from './CreditStrip';
import type { OptionRow } from './option-rows';
import { accountName, optionKindWord, rowTitle } from './option-text';
import { PaymentsTable } from './PaymentsTable';

interface OptionDetailProps {
  readonly row: OptionRow;
  readonly view: OptionsView;
}

const lateChargeWord = { stops: 'help.effect.lateChargeStops', 'goes-on': 'help.effect.lateChargeGoesOn' } as const;
const contactWord = { stops: 'help.effect.contactStops', 'goes-on': 'help.effect.contactGoesOn' } as const;
const reportWord = { 'agreed-dates': 'help.effect.reportedAgreed', 'original-dates': 'help.effect.reportedOriginal' } as const;
const missedWord = {
  'old-dates-return': 'help.effect.missedOldDates',
  'relief-is-lost': 'help.effect.missedRelief',
  'late-charges-only': 'help.effect.missedLateCharges',
} as const satisfies Record<PolicyEffects['whenMissed'], WordKey>;

const estimateWord = {
  'decided-at-once': 'help.estimate.decidedAtOnce',
  'late-charge-ahead': 'help.estimate.lateChargeAhead',
  'late-charge-unknown': 'help.estimate.lateChargeUnknown',
  'rest-with-next-due': 'help.estimate.restWithNextDue',
} as const satisfies Record<Estimate, WordKey>;

/** The chosen way in full: each payment, what stops and what goes on, what a missed payment brings, and the credit file. */
export function OptionDetail({ row, view }: OptionDetailProps) {
  const words = useWords();
  const { t } = words;
  const agreed = view.lab.baselines.filter(({ debtId }) => !row.options.some((option) => option.debtId === debtId));
  return (
    <Card title={t('help.detail.title', { option: rowTitle(words, row) })}>
      {row.options.map((option) => (
        <OneOption key={option.id} option={option} view={view} />
      ))}
      {agreed.map(({ debtId, asAgreed }) => (
        <div key={debtId} className="stack">
          <h3>{t('help.detail.asAgreed', { account: accountName(words, debtId, view.debts) })}</h3>
          <PaymentsTable caption={t('help.payments.caption')} payments={asAgreed.course.payments} />
          <CreditStrip label={t('help.code.label')} months={asAgreed.creditMonths} />
        </div>
      ))}
    </Card>
  );
}

function OneOption({ option, view }: { readonly option: ComparedOption; readonly view: OptionsView }) {
  const words = useWords();
  const { t, local } = words;
  const { policy, followed, kind, debtId, estimates, conditions } = option;
  if (policy === null || followed === null) return null;
  const { effects, clause, version, answerWithinDays } = policy;
  const { figures, course, creditMonths } = followed;
  const givenUp = totalOf(figures.givenUp);
  const summary = 'summary' in policy ? policy.summary : null;
  return (
    <div className="stack">
      {view.debts.length < 2 ? null : <h3>{t('help.option.ofAccount', { account: accountName(words, debtId, view.debts), asked: t(optionKindWord[kind]) })}</h3>}
      <Facts
        facts={[
          { name: t('help.fact.cost'), value: <MoneyText amount={optionCost(figures)} /> },
          ...(givenUp.minor === 0 ? [] : [{ name: t('help.fact.givenUp'), value: <MoneyText amount={givenUp} /> }]),
          ...(figures.endDate === null ? [] : [{ name: t('help.column.end'), value: <DateText day={figures.endDate} /> }]),
          { name: t('help.fact.answer'), value: t('help.fact.answerDays', { count: answerWithinDays }) },
        ]}
      />
      <PaymentsTable caption={t('help.payments.caption')} payments={course.payments} />
      <ul>
        <li>{t(lateChargeWord[effects.lateCharge])}</li>
        <li>{t(contactWord[effects.contact])}</li>
        <li>{t(reportWord[effects.reportedBy])}</li>
        <li>{t(missedWord[effects.whenMissed])}</li>
        {course.condition === null ? null : <li>{t('help.effect.condition', { amount: course.condition.amount, day: course.condition.paidBy })}</li>}
      </ul>
      <CreditStrip label={t('help.code.label')} months={creditMonths} />
      <Explainer summary={t('help.detail.more')}>
        <div className="stack-tight">
          {isLocalText(summary) ? <p>{local(summary)}</p> : null}
          <p className="note">{t('help.detail.clause', { clause, version })}</p>
          <ul className="note">
            {estimates.map((estimate) => (
              <li key={estimate}>{t(estimateWord[estimate])}</li>
            ))}
          </ul>
          <p className="note">{t('help.detail.met', { count: conditions.length })}</p>
        </div>
      </Explainer>
    </div>
  );
}

function isLocalText(value: unknown): value is { readonly 'zh-Hans': string; readonly en: string } {
  return typeof value === 'object' && value !== null && 'zh-Hans' in value && 'en' in value;
}
