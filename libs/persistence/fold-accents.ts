/**
 * Text as a search compares it: no tone marks, no đ, lower case, single spaces.
 * `'  Nguyễn Thị  Đẹp '` becomes `'nguyen thi dep'`.
 */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/gu, ' ')
    .trim();
}
