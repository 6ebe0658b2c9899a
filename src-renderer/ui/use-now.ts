import { useEffect, useState } from 'react';

const every = 30_000;

/** The moment, in milliseconds since 1970, renewed every half minute: for "three minutes ago" and nothing that is reckoned. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, []);
  return now;
}
