import { components, totalOf } from '#shared/domain/money/components';
import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';
import { componentSwatch } from '../../i18n/component-swatch';
import { componentWord } from '../../i18n/component-word';
import { lineStateTone } from '../../i18n/line-state-tone';
import { lineStateWord } from '../../i18n/line-state-word';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { MoneyText } from '../../ui/MoneyText';
import { StatusTag } from '../../ui/StatusTag';
import { Swatch } from '../../ui/Swatch';
import { TableFrame } from '../../ui/TableFrame';
import { TextLink } from '../../ui/TextLink';
import type { ScheduleLinks } from './schedule-links';

interface LineDetailProps {
  readonly line: RepaymentLine;
  readonly links: Pick<ScheduleLinks, 'bill'>;
}

/** The chosen line by component: due, paid, outstanding, and the way to its bill. */
export function LineDetail({ line, links }: LineDetailProps) {
  const { t } = useWords();
  const tag = <StatusTag tone={lineStateTone[line.state]}>{t(lineStateWord[line.state])}</StatusTag>;
  return (
    <Card title={t('schedule.line.title', { day: line.dueDate })} level={3} aside={tag}>
      <LineFigures line={line} />
      {line.state === 'projected' ? <p className="note">{t('schedule.line.projected')}</p> : null}
      {line.state === 'open' ? <p className="note">{t('schedule.line.open')}</p> : null}
      {line.isEstimated ? <p className="note">{t('schedule.line.estimated')}</p> : null}
      {line.billId === null ? null : (
        <div>
          <TextLink to={links.bill(line.billId)} look="button-secondary">
            {t('schedule.line.bill')}
          </TextLink>
        </div>
      )}
    </Card>
  );
}

function LineFigures({ line }: { readonly line: RepaymentLine }) {
  const { t } = useWords();
  return (
    <TableFrame caption={t('schedule.line.caption', { day: line.dueDate })}>
      <thead>
        <tr>
          <th scope="col">{t('schedule.line.component')}</th>
          <th scope="col" className="figure">{t('money.due')}</th>
          <th scope="col" className="figure">{t('money.paid')}</th>
          <th scope="col" className="figure">{t('money.outstanding')}</th>
        </tr>
      </thead>
      <tbody>
        {components.map((component) => (
          <tr key={component}>
            <th scope="row" className="nowrap">
              <Swatch of={componentSwatch[component]} />
              {t(componentWord[component])}
            </th>
            <td className="figure"><MoneyText amount={line.due[component]} hasQuietZero /></td>
            <td className="figure"><MoneyText amount={line.paid[component]} hasQuietZero /></td>
            <td className="figure"><MoneyText amount={line.outstanding[component]} hasQuietZero /></td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('component.total')}</th>
          <td className="figure"><MoneyText amount={totalOf(line.due)} /></td>
          <td className="figure"><MoneyText amount={totalOf(line.paid)} /></td>
          <td className="figure"><MoneyText amount={totalOf(line.outstanding)} /></td>
        </tr>
      </tfoot>
    </TableFrame>
  );
}
