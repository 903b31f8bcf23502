/** Lets those who go the same way wait for each other: one decision honours all of its nominees. */
export class Gathering {
  private readonly awaited = new Map<string, number>();
  private readonly waiting = new Map<string, (() => void)[]>();

  /** @param places where each of the parties will arrive, a place for each of them */
  constructor(places: readonly string[]) {
    for (const place of places) this.awaited.set(place, this.missing(place) + 1);
  }

  /** Resolves when everybody who was awaited has come, or will not come any more. */
  arrive(place: string): Promise<void> {
    const all = new Promise<void>((go) => {
      this.waiting.set(place, [...(this.waiting.get(place) ?? []), go]);
    });
    this.excuse(place);
    return all;
  }

  /** One that was awaited will not come. */
  excuse(place: string): void {
    this.awaited.set(place, this.missing(place) - 1);
    if (this.missing(place) > 0) return;
    for (const go of this.waiting.get(place) ?? []) go();
    this.waiting.delete(place);
  }

  private missing(place: string): number {
    return this.awaited.get(place) ?? 0;
  }
}
