import type { FigureView } from '#shared/contract/operations/figure';
import type { Derivation, Origin } from '#shared/domain/derivation/derivation';
import { useWords } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';
import { Explainer } from '../../ui/Explainer';
import { derivedText, stepSentence } from './derived-text';
import { stepTitle } from './step-title';

interface DerivationStepProps {
  readonly step: Derivation;
  readonly titles: FigureView['titles'];
}

const originWord = {
  lender: 'origin.lender',
  terms: 'origin.terms',
  borrower: 'origin.borrower',
  calendar: 'origin.calendar',
  question: 'origin.question',
  schedule: 'origin.schedule',
} as const satisfies Record<Origin, WordKey>;

/** One step of a derivation: a given figure with its origin, or one that opens into how it comes about. */
export function DerivationStep({ step, titles }: DerivationStepProps) {
  const words = useWords();
  const { t, format } = words;
  const title = stepTitle(step, titles, words);
  const amount = <span className="step-value">{derivedText(step.value, format)}</span>;
  if (step.inputs === undefined || step.inputs.length === 0) {
    return (
      <li className="step step-given">
        <span className="step-title">
          {title} {step.origin === undefined ? null : <span className="note">{t(originWord[step.origin.kind])}</span>}
        </span>
        {amount}
      </li>
    );
  }
  return (
    <li className="step">
      <Explainer
        summary={
          <span className="step-line">
            <span className="step-title">{title}</span>
            {amount}
          </span>
        }
      >
        <DerivationBody step={step} titles={titles} />
      </Explainer>
    </li>
  );
}

/** How a step comes about: the sentence, the rule it follows, and its inputs. */
export function DerivationBody({ step, titles }: DerivationStepProps) {
  const words = useWords();
  const sentence = stepSentence(step, words);
  return (
    <>
      {sentence === null ? null : <p className="step-sentence">{sentence}</p>}
      {step.rule === undefined ? null : <p className="note">{ruleText(step.rule, words)}</p>}
      <ul className="steps">
        {keyed(step.inputs ?? []).map(([key, input]) => (
          <DerivationStep key={key} step={input} titles={titles} />
        ))}
      </ul>
    </>
  );
}

// Inputs of one name follow each other in a fixed order: their place tells them apart.
function keyed(inputs: readonly Derivation[]): readonly (readonly [string, Derivation])[] {
  return inputs.map((input, place) => [`${place} ${input.name}`, input]);
}

function ruleText({ source, validFrom }: NonNullable<Derivation['rule']>, { t }: ReturnType<typeof useWords>): string {
  return validFrom === null ? t('figure.rule', { source }) : t('figure.ruleSince', { source, day: validFrom });
}
