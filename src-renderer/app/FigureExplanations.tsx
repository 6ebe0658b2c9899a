import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Figure } from '#shared/contract/operations/figure';
import { ExplainFigure } from '../ui/explain-figure';

const FigureDialog = lazy(async () => ({ default: (await import('../features/figure/FigureDialog')).FigureDialog }));

/** Lets every amount within open how it comes about. */
export function FigureExplanations({ children }: { readonly children: ReactNode }) {
  const [figure, setFigure] = useState<Figure | null>(null);
  return (
    <ExplainFigure value={setFigure}>
      {children}
      {figure === null ? null : (
        <Suspense fallback={null}>
          <FigureDialog figure={figure} onClose={() => setFigure(null)} />
        </Suspense>
      )}
    </ExplainFigure>
  );
}
