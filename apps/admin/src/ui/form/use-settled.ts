import { useEffect, useState } from 'react';

const SETTLES_AFTER_MS = 250;

/** A value once it has not changed for a quarter of a second, so that typing a word asks one question. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
