import type { LegalDate } from '../legal/working-calendar.js';
import type { PackHeader } from './pack-header.js';

/** Where a running case stands when a later law is compared with its own. */
export interface RunningCase {
  readonly pin: PackHeader;
  readonly decidedOn?: LegalDate | undefined;
  readonly outcome?: string | undefined;
  /** Verdicts by pack, worked out by each of them. */
  readonly verdicts: Readonly<Record<string, string>>;
}

export interface ProposedRepin {
  readonly to: string;
  readonly reason: 'more-favourable';
}

/** Packs under which the case is judged too, so that the better law can be seen. */
export function alsoEvaluated(
  headers: readonly PackHeader[],
  { pin, decidedOn }: Pick<RunningCase, 'pin' | 'decidedOn'>,
): readonly PackHeader[] {
  return headers.filter(
    ({ replacesIfMoreFavourable, from }) =>
      replacesIfMoreFavourable?.includes(pin.id) && (decidedOn === undefined || decidedOn >= from),
  );
}

/** Quy định có lợi hơn: proposed for a signature, never applied by itself; a closed case stays. */
export function proposedRepin(
  headers: readonly PackHeader[],
  running: RunningCase,
): ProposedRepin | null {
  const { pin, outcome, verdicts } = running;
  if (outcome !== undefined || verdicts[pin.id] === 'eligible') return null;
  const better = alsoEvaluated(headers, running).find(({ id }) => verdicts[id] === 'eligible');
  return better === undefined ? null : { to: better.id, reason: 'more-favourable' };
}
