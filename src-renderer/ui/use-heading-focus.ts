import { useEffect, useRef, type RefObject } from 'react';

/**
 * Puts the focus on an element's first heading when `step` changes, not when it first appears: where the page's contents are replaced under
 * the one who reads them, the button that did it goes away with them, and a keyboard would begin at the top of the page again.
 */
export function useHeadingFocus<Element extends HTMLElement>(step: number): RefObject<Element | null> {
  const element = useRef<Element>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    element.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [step]);
  return element;
}
