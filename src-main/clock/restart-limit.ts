const most = 3;
const withinMilliseconds = 60_000;

/**
 * Bounds how often something that ends is started again by itself. The function it answers is told of each end, and answers
 * whether to start again: not after the third end within a minute, which is a defect that starting anew does not mend.
 */
export function restartLimit(): () => boolean {
  let recentEnds = 0;
  return () => {
    recentEnds += 1;
    const forget = setTimeout(() => {
      recentEnds -= 1;
    }, withinMilliseconds);
    forget.unref();
    return recentEnds < most;
  };
}
