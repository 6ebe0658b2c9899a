import type { ComponentOrTotal, Figure } from '#shared/contract/operations/figure';
import type { LineSide } from '#shared/domain/schedule/line-derivation';
import { componentWord } from '../../i18n/component-word';
import type { Words } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';

const sideWord = { due: 'money.due', paid: 'money.paid', outstanding: 'money.outstanding' } as const satisfies Record<LineSide, WordKey>;

/** What a figure on a screen is called, as the screen has it; null where its derivation says it. */
export function figureTitle(figure: Figure, { t }: Pick<Words, 't'>): string | null {
  switch (figure.of) {
    case 'line':
    case 'schedule':
      return named(t(sideWord[figure.side]), figure.component, t);
    case 'account':
    case 'accounts':
      return named(t('money.outstanding'), figure.component, t);
    case 'instalment':
      return named(t('money.due'), figure.component, t);
    case 'payment':
      return named(t('money.paid'), figure.component, t);
    case 'running':
    case 'purchase':
    case 'charge':
      return null;
  }
}

function named(side: string, component: ComponentOrTotal, t: Words['t']): string {
  return component === 'total' ? side : t('figure.component', { component: t(componentWord[component]), side });
}
