import './Steps.css';

interface StepsProps {
  readonly label: string;
  readonly steps: readonly string[];
  /** The step under way, from 0. */
  readonly current: number;
}

/** Where one is in a task of a few steps. */
export function Steps({ label, steps, current }: StepsProps) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step} data-done={index < current} {...(index === current ? { 'aria-current': 'step' as const } : {})}>
          {step}
        </li>
      ))}
    </ol>
  );
}
