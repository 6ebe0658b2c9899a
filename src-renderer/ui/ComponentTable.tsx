import { components, totalOf, type ComponentAmounts } from '#shared/domain/money/components';
import type { NameLineFigure } from '../bridge/line-figure';
import { componentSwatch } from '../i18n/component-swatch';
import { componentWord } from '../i18n/component-word';
import { useWords } from '../i18n/use-words';
import { FigureCell } from './FigureCell';
import { MoneyText } from './MoneyText';
import { Swatch } from './Swatch';
import { TableFrame } from './TableFrame';

interface ComponentTableProps {
  /** Names each amount, so that it opens how it comes about. */
  readonly figureOf: NameLineFigure;
  readonly caption: string;
  readonly amounts: { readonly due: ComponentAmounts; readonly paid: ComponentAmounts; readonly outstanding: ComponentAmounts };
}

/** What is due, paid and outstanding, a row for each component and one for their sum. */
export function ComponentTable({ caption, amounts, figureOf }: ComponentTableProps) {
  const { t } = useWords();
  const { due, paid, outstanding } = amounts;
  return (
    <TableFrame caption={caption} hasCards>
      <thead>
        <tr>
          <th scope="col">{t('component.heading')}</th>
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
            <FigureCell name={t('money.due')}><MoneyText amount={due[component]} figure={figureOf('due', component)} hasQuietZero /></FigureCell>
            <FigureCell name={t('money.paid')}><MoneyText amount={paid[component]} figure={figureOf('paid', component)} hasQuietZero /></FigureCell>
            <FigureCell name={t('money.outstanding')} isMain><MoneyText amount={outstanding[component]} figure={figureOf('outstanding', component)} hasQuietZero /></FigureCell>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('component.total')}</th>
          <FigureCell name={t('money.due')}><MoneyText amount={totalOf(due)} figure={figureOf('due', 'total')} /></FigureCell>
          <FigureCell name={t('money.paid')}><MoneyText amount={totalOf(paid)} figure={figureOf('paid', 'total')} hasQuietZero /></FigureCell>
          <FigureCell name={t('money.outstanding')} isMain><MoneyText amount={totalOf(outstanding)} figure={figureOf('outstanding', 'total')} /></FigureCell>
        </tr>
      </tfoot>
    </TableFrame>
  );
}
