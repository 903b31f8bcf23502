import type { Role } from '../authority/role.js';
import type { Citation } from '../legal/citation.js';
import { byAnalogy, decree, law } from '../legal/instruments.js';
import type { EventType } from './nomination-event.js';
import type { Move, TimeMove } from './nomination-move.js';
import type { Outcome, Stage } from './nomination-stage.js';

/** Where a move leads: a fixed stage, the next step of the route, the step set aside, or nowhere else. */
export type Target = 'next-step' | 'suspended-step' | 'same' | 'awaiting-supplement' | 'closed';

export interface MoveRow {
  readonly from: readonly Stage[];
  readonly to: Target;
  /** Where the ballot decides between `to` and an end. */
  readonly orElse?: { readonly to: 'closed'; readonly outcome: Outcome };
  readonly outcome: Outcome | null;
  readonly by: readonly Role[];
  readonly event: EventType;
  /** Completes the open task, so the command names it. */
  readonly completesTask: boolean;
  readonly citation: Citation;
}

/** The whole procedure as data, in the law's order. The document of the process is drawn from it. */
export const MOVE_ROWS: Readonly<Record<Move, MoveRow>> = {
  'approve-proposal': {
    from: ['awaiting-unit-head'],
    to: 'next-step',
    outcome: null,
    by: ['unit-head'],
    event: 'proposalApproved',
    completesTask: true,
    citation: decree('Điều 33.3'),
  },
  'refuse-proposal': {
    from: ['awaiting-unit-head'],
    to: 'closed',
    outcome: 'refused',
    by: ['unit-head'],
    event: 'proposalRefused',
    completesTask: true,
    citation: decree('Điều 33.3'),
  },
  'accept-dossier': {
    from: ['submitted'],
    to: 'next-step',
    outcome: null,
    by: ['appraiser'],
    event: 'dossierAccepted',
    completesTask: true,
    citation: law('Điều 84'),
  },
  'request-supplement': {
    from: ['submitted', 'under-appraisal'],
    to: 'awaiting-supplement',
    outcome: null,
    by: ['appraiser'],
    event: 'supplementRequested',
    completesTask: true,
    citation: law('Điều 84'),
  },
  'supply-supplement': {
    from: ['awaiting-supplement'],
    to: 'suspended-step',
    outcome: null,
    by: ['unit-officer'],
    event: 'supplementSupplied',
    completesTask: true,
    citation: law('Điều 84'),
  },
  'return-dossier': {
    from: ['submitted', 'under-appraisal'],
    to: 'closed',
    outcome: 'returned',
    by: ['appraiser'],
    event: 'dossierReturned',
    completesTask: true,
    citation: byAnalogy(decree('Điều 35.4a')),
  },
  'propose-award': {
    from: ['under-appraisal'],
    to: 'next-step',
    outcome: null,
    by: ['appraiser'],
    event: 'awardProposed',
    completesTask: true,
    citation: byAnalogy(decree('Điều 35.2')),
  },
  'cast-ballot': {
    from: ['before-council'],
    to: 'same',
    outcome: null,
    by: ['council-member'],
    event: 'ballotCast',
    completesTask: false,
    citation: decree('Điều 33.5'),
  },
  'close-ballot': {
    from: ['before-council'],
    to: 'next-step',
    orElse: { to: 'closed', outcome: 'refused' },
    outcome: null,
    by: ['council-secretary'],
    event: 'ballotClosed',
    completesTask: true,
    citation: decree('Điều 33.5'),
  },
  'sign-decision': {
    from: ['before-authority'],
    to: 'next-step',
    outcome: null,
    by: ['province-chair', 'deputy-chair'],
    event: 'decisionSigned',
    completesTask: true,
    citation: law('Điều 79.4'),
  },
  'refuse-award': {
    from: ['before-authority'],
    to: 'closed',
    outcome: 'refused',
    by: ['province-chair', 'deputy-chair'],
    event: 'awardRefused',
    completesTask: true,
    citation: law('Điều 79.4'),
  },
  'confer-award': {
    from: ['awaiting-conferment'],
    to: 'closed',
    outcome: 'awarded',
    by: ['appraiser'],
    event: 'awardConferred',
    completesTask: true,
    citation: law('Điều 82'),
  },
  'withdraw-nomination': {
    from: [
      'awaiting-unit-head',
      'submitted',
      'under-appraisal',
      'awaiting-supplement',
      'before-council',
    ],
    to: 'closed',
    outcome: 'withdrawn',
    by: ['unit-officer', 'unit-head'],
    event: 'nominationWithdrawn',
    completesTask: false,
    citation: byAnalogy(decree('Điều 33.3')),
  },
};

/** What time does to any open task with a limit; the route says whether a limit escalates or ends. */
export const TIME_ROWS: Readonly<
  Record<TimeMove, { readonly outcome: Outcome | null; readonly event: EventType }>
> = {
  remind: { outcome: null, event: 'reminderSent' },
  escalate: { outcome: null, event: 'deadlineEscalated' },
  expire: { outcome: 'returned', event: 'deadlineExpired' },
};
