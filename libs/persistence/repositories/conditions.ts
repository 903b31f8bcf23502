/** The `where` of a list: fragments with `$?` for their one value, numbered as they are added. */
export class Conditions {
  private readonly fragments: string[] = [];
  private readonly bound: unknown[] = [];

  /** Adds nothing where the value is absent: the filter was not asked for. */
  add(fragment: string, value: unknown): this {
    if (value === undefined) return this;
    this.bound.push(value);
    this.fragments.push(fragment.replaceAll('$?', `$${this.bound.length}`));
    return this;
  }

  get values(): readonly unknown[] {
    return this.bound;
  }

  /** `where …`, or nothing when every row is wanted. */
  get sql(): string {
    return this.fragments.length > 0 ? `where ${this.fragments.join(' and ')}` : '';
  }
}
