import { components } from '#shared/domain/money/components';
import { componentSwatch } from '../../i18n/component-swatch';
import { componentWord } from '../../i18n/component-word';
import { useWords } from '../../i18n/use-words';
import { Swatch } from '../../ui/Swatch';

const looks = [
  { look: 'hollow', word: 'schedule.chart.paid' },
  { look: 'filled', word: 'schedule.chart.unpaid' },
  { look: 'pale', word: 'schedule.chart.unbilled' },
] as const;

/** What the chart's colours and patterns mean, and its hollow, filled and pale columns. */
export function ChartLegend() {
  const { t } = useWords();
  return (
    <div className="chart-legend">
      <ul aria-label={t('schedule.chart.legend')}>
        {components.map((component) => (
          <li key={component}>
            <Swatch of={componentSwatch[component]} />
            {t(componentWord[component])}
          </li>
        ))}
      </ul>
      <ul aria-label={t('schedule.chart.looks')}>
        {looks.map(({ look, word }) => (
          <li key={look}>
            <span className="chart-legend-box" data-look={look} aria-hidden="true" />
            {t(word)}
          </li>
        ))}
      </ul>
    </div>
  );
}
