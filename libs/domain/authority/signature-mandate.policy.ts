import type { Citation } from '../legal/citation.js';
import { refused, type Verdict } from '../legal/refusal.js';
import type { LegalDate } from '../legal/working-calendar.js';
import type { Actor } from './role.js';

/** Phân công, ủy quyền: dated right of a deputy to sign for the chairman (KT.); it cannot be passed on. */
export interface Mandate {
  readonly mandateId: string;
  readonly deputyId: string;
  readonly validFrom: LegalDate;
  /** Last day of the mandate, counted; `null` while it has no end. */
  readonly validTo: LegalDate | null;
}

/** In what capacity the decision is signed: the chairman himself, or KT. by a deputy. */
export type SignatureCapacity = 'chair' | 'KT.';

/** NĐ 30/2020 Điều 13: a deputy signs KT. for what the head has assigned to him. */
export const SIGNATURE_CITATION: Citation = {
  instrument: 'NĐ 30/2020/NĐ-CP',
  article: 'Điều 13',
  confidence: 'text',
};

export function capacityOf(actor: Actor): SignatureCapacity {
  return actor.roles.includes('province-chair') ? 'chair' : 'KT.';
}

/** The chairman signs by himself; a deputy only by a mandate of his own that is in force on the day. */
export function maySign(actor: Actor, mandate: Mandate | null, on: LegalDate): Verdict {
  if (capacityOf(actor) === 'chair') return null;
  if (mandate?.deputyId !== actor.personId)
    return refused('MANDATE_MISSING', { personId: actor.personId }, SIGNATURE_CITATION);
  const hasBegun = mandate.validFrom <= on;
  const hasNotEnded = mandate.validTo === null || on <= mandate.validTo;
  if (hasBegun && hasNotEnded) return null;
  const { validFrom, validTo } = mandate;
  return refused('MANDATE_NOT_IN_FORCE', { on, validFrom, validTo }, SIGNATURE_CITATION);
}
