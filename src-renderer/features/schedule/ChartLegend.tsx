import { components } from '#shared/domain/money/components';
import { componentSwatch } from '../../i18n/component-swatch';
import { componentWord } from '../../i18n/component-word';
import { useWords } from '../../i18n/use-words';
import { Swatch } from '../../ui/Swatch';

/** What the chart's colours, patterns and outlines mean. */
export function ChartLegend() {
  const { t } = useWords();
  return (
    <ul className="chart-legend" aria-label={t('schedule.chart.legend')}>
      {components.map((component) => (
        <li key={component}>
          <Swatch of={componentSwatch[component]} />
          {t(componentWord[component])}
        </li>
      ))}
      <li className="chart-legend-apart">
        <span className="chart-legend-box" data-filled="false" aria-hidden="true" />
        {t('schedule.chart.paid')}
      </li>
      <li>
        <span className="chart-legend-box" data-filled="true" aria-hidden="true" />
        {t('schedule.chart.unpaid')}
      </li>
    </ul>
  );
}
