import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus on an element when it appears, where `isWanted`: the safe answer of a question, the only field of a screen. */
export function useFirstFocus<Element extends HTMLElement>(isWanted: boolean): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => {
    if (isWanted) element.current?.focus();
  }, [isWanted]);
  return element;
}
