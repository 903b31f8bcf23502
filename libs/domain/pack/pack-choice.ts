import { type DayBook, dayAfter } from '../legal/day-book.js';
import type { LegalDate } from '../legal/working-calendar.js';
import type { PackHeader } from './pack-header.js';
import { overlayOn, pinnedPack } from './pinning.js';
import type { PackShelf, PolicyPack } from './policy-pack.js';

export interface PackQuestion {
  /** Pack of the case, where it is known. */
  readonly packId?: string | undefined;
  /** Day of receipt for appraisal: it pins the pack. */
  readonly receivedOn?: LegalDate | undefined;
  /** Province or sector. */
  readonly jurisdiction?: string | undefined;
  /** Day on which rules of the province or sector must be in force. */
  readonly on: LegalDate;
}

/** The rules of a case: the national pack with what is in force of the province or sector. */
export function packFor(shelf: PackShelf, question: PackQuestion): PolicyPack | null {
  const { packId, receivedOn, jurisdiction, on } = question;
  const pinned = pinnedPack(shelf.headers, receivedOn ?? on);
  const id = packId ?? pinned?.id;
  if (id === undefined) return null;
  const overlay = jurisdiction === undefined ? null : overlayOn(shelf.headers, jurisdiction, on);
  return shelf.open(id, overlay === null ? [] : [overlay.id]);
}

/**
 * The pack that governs a council session: the pin, as far as a transitional rule keeps the case
 * under it (NĐ 152/2025 Điều 60.3); where none does, the law that followed.
 */
export function packOfSession(
  headers: readonly PackHeader[],
  session: { readonly receivedOn?: LegalDate | undefined; readonly sessionOn: LegalDate },
  book: DayBook,
): PackHeader | null {
  const { receivedOn, sessionOn } = session;
  let pack = pinnedPack(headers, receivedOn ?? sessionOn);
  while (pack?.keepsRunningCases === false && pack.to !== undefined && pack.to < sessionOn) {
    pack = pinnedPack(headers, dayAfter(book, pack.to, 1));
  }
  return pack;
}
