import type { Figure } from '#shared/contract/operations/figure';
import { components, type Component, type ComponentAmounts } from '#shared/domain/money/components';
import { componentSwatch } from '../../i18n/component-swatch';
import { componentWord } from '../../i18n/component-word';
import { useWords } from '../../i18n/use-words';
import { MoneyText } from '../../ui/MoneyText';
import { Swatch } from '../../ui/Swatch';
import './ComponentLine.css';

interface ComponentLineProps {
  readonly amounts: ComponentAmounts;
  /** Names each amount, so that it opens how it comes about. */
  readonly figureOf: (component: Component) => Figure;
}

/** An amount's components side by side; those that are nothing are left out. */
export function ComponentLine({ amounts, figureOf }: ComponentLineProps) {
  const { t } = useWords();
  return (
    <dl className="component-line">
      {components
        .filter((component) => amounts[component].minor !== 0)
        .map((component) => (
          <div key={component}>
            <dt>
              <Swatch of={componentSwatch[component]} />
              {t(componentWord[component])}
            </dt>
            <dd>
              <MoneyText amount={amounts[component]} figure={figureOf(component)} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
