/**
 * A signal that ends as soon as one of these does, and after so many milliseconds at the latest; without these it has no end of its own. Node's
 * `AbortSignal.any` holds what it is made of weakly: a timeout that nothing else holds is collected there, and never comes.
 */
export function firstAbort(signals: AbortSignal[], withinMs?: number): AbortSignal {
  const first = new AbortController();
  const timer =
    withinMs === undefined
      ? undefined
      : setTimeout(() => end(new DOMException("It took too long.", "TimeoutError")), withinMs).unref();
  const heard = ({ target }: Event) => end((target as AbortSignal).reason);
  function end(reason: unknown) {
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener("abort", heard);
    first.abort(reason);
  }
  for (const signal of signals) signal.addEventListener("abort", heard, { once: true });
  const over = signals.find(({ aborted }) => aborted);
  if (over) end(over.reason);
  return first.signal;
}
