/** Which part of a list is wanted. */
export interface Page {
  readonly limit: number;
  /** Rows to leave out before it. */
  readonly offset: number;
}

export interface Paged<Item> {
  readonly items: readonly Item[];
  /** Rows of the whole list. */
  readonly total: number;
}

const MOST_ON_A_PAGE = 100;

/** @throws RangeError when the page is not one: callers check what people ask for. */
export function checkedPage({ limit, offset }: Page): Page {
  const isLimit = Number.isSafeInteger(limit) && limit >= 1 && limit <= MOST_ON_A_PAGE;
  const isOffset = Number.isSafeInteger(offset) && offset >= 0;
  if (!isLimit || !isOffset) throw new RangeError(`no page: limit ${limit}, offset ${offset}`);
  return { limit, offset };
}
