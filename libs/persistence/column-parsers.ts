import pg from 'pg';

const { INT8, DATE } = pg.types.builtins;

/**
 * How columns become values: a legal date stays the text `yyyy-MM-dd`, because a `Date` would move it by
 * the machine's time zone; counts and sizes are numbers, all far below 2^53.
 */
export const columnParsers: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === DATE) return (text: string) => text;
    if (oid === INT8) return Number;
    return pg.types.getTypeParser(oid, format) as (value: string | Buffer) => unknown;
  },
};
