import { refused, type Verdict } from '../legal/refusal.js';
import type { Stage } from '../nomination/nomination-stage.js';
import { type Actor, actsForUnit } from './role.js';

/** Whose nominations a person may see. */
export type Visibility =
  | { readonly kind: 'all' }
  | { readonly kind: 'unit'; readonly unitId: string }
  | { readonly kind: 'none' };

/** Every role but those of a unit sees the whole province; without a role a person sees nothing. */
export function visibilityOf(actor: Actor): Visibility {
  if (actor.roles.length === 0) return { kind: 'none' };
  return actor.roles.every(actsForUnit) ? { kind: 'unit', unitId: actor.unitId } : { kind: 'all' };
}

/** What may not be seen is answered as what does not exist. */
export function maySeeUnit(actor: Actor, unitId: string): boolean {
  const visibility = visibilityOf(actor);
  return visibility.kind === 'all' || (visibility.kind === 'unit' && visibility.unitId === unitId);
}

/** Lập tờ trình: an officer, for his own unit. */
export function mayFile(actor: Actor): Verdict {
  return actor.roles.includes('unit-officer')
    ? null
    : refused('ROLE_MISSING', { role: 'unit-officer' });
}

export interface AttachmentRequest {
  readonly actor: Actor;
  readonly unitId: string;
  readonly nomineePersonId: string | null;
  readonly stage: Stage;
}

/** Nộp tài liệu: the officer of the unit or an appraiser, while the case is open, never on his own. */
export function mayAttach({ actor, unitId, nomineePersonId, stage }: AttachmentRequest): Verdict {
  const isAppraiser = actor.roles.includes('appraiser');
  const isOfficer = actor.roles.includes('unit-officer');
  if (!isAppraiser && !isOfficer)
    return refused('ROLE_MISSING', { role: 'unit-officer, appraiser' });
  if (!isAppraiser && actor.unitId !== unitId) return refused('OTHER_UNIT');
  if (actor.personId === nomineePersonId) return refused('OWN_NOMINATION');
  return stage === 'closed' ? refused('NOMINATION_CLOSED') : null;
}

/** What became of a command is told to the one who gave it, and to the administrator. */
export function mayReadCommand(actor: Actor, givenBy: string): boolean {
  return actor.personId === givenBy || actor.roles.includes('administrator');
}
