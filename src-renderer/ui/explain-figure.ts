import { createContext } from 'react';
import type { Figure } from '#shared/contract/operations/figure';

/** Opens how a figure comes about; null where the page offers no such thing, and amounts are plain text. */
export const ExplainFigure = createContext<((figure: Figure) => void) | null>(null);
