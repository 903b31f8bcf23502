export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Asks again and again until the fact holds; `false` when the time is over. */
export async function holdsWithin(
  fact: () => boolean | Promise<boolean>,
  withinMs: number,
  everyMs = 25,
): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (!(await fact())) {
    if (Date.now() >= until) return false;
    await sleep(everyMs);
  }
  return true;
}
