import './ClampedText.css';

interface ClampedTextProps {
  readonly text: string;
  readonly isNote?: boolean;
}

/** A text of somebody else's making, as long as it may be, in two lines at most; the whole of it shows under the pointer. */
export function ClampedText({ text, isNote = false }: ClampedTextProps) {
  return (
    <div className={isNote ? 'clamped-text note' : 'clamped-text'} title={text}>
      {text}
    </div>
  );
}
