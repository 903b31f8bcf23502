import { z } from 'zod';
import type { Paged, Page as Part } from '#persistence/repositories/page.js';

/** Which part of a list; kept within what a page can show and a database can skip. */
export const paging = {
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .default(1)
    .meta({ examples: [1] }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(20)
    .meta({ examples: [20] }),
};

export interface Paging {
  readonly page: number;
  readonly limit: number;
}

export interface PageView<Item> extends Paging {
  readonly items: readonly Item[];
  /** Of all pages. */
  readonly total: number;
}

export function pageOf<Item extends z.ZodType>(item: Item, id: string) {
  return z
    .object({ items: z.array(item), page: z.int(), limit: z.int(), total: z.int() })
    .meta({ id });
}

export function partOf({ page, limit }: Paging): Part {
  return { limit, offset: (page - 1) * limit };
}

export function pageView<Row, Item>(
  { page, limit }: Paging,
  { items, total }: Paged<Row>,
  view: (row: Row) => Item,
): PageView<Item> {
  return { items: items.map(view), page, limit, total };
}
