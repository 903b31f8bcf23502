import type { DataSource, ObjectLiteral } from 'typeorm';
import type { Conditions } from './conditions.js';
import { checkedPage, type Page, type Paged } from './page.js';

/** A list in parts, so that its page and its total are sure to be of the same rows. */
export interface ListQuery {
  readonly columns: string;
  readonly from: string;
  readonly where: Conditions;
  /** Ends with an id: without a total order pages overlap. */
  readonly orderBy: string;
}

/** @throws RangeError when the page is not one */
export async function readPage<Row extends ObjectLiteral>(
  database: DataSource,
  { columns, from, where, orderBy }: ListQuery,
  page: Page,
): Promise<Paged<Row>> {
  const { limit, offset } = checkedPage(page);
  const values = [...where.values];
  const items = await database.query<Row[]>(
    `select ${columns} from ${from} ${where.sql} order by ${orderBy} limit ${limit} offset ${offset}`,
    values,
  );
  const [count] = await database.query<{ total: number }[]>(
    `select count(*)::int as total from ${from} ${where.sql}`,
    values,
  );
  return { items, total: count?.total ?? 0 };
}
