import { type Moment, openStep } from './human-task.js';
import { emit } from './nomination-emit.js';
import type { NominationIdentity } from './nomination-facts.js';
import type { NominationRoute } from './nomination-route.js';
import type { NominationState, Transition } from './nomination-state.js';

export interface Filing extends NominationIdentity {
  readonly route: NominationRoute;
  readonly filedBy: string;
  readonly commandId: string;
}

const NOTHING_DONE = {
  stage: 'awaiting-unit-head',
  outcome: null,
  task: null,
  suspendedTask: null,
  supplementRounds: 0,
  missingItems: [],
  council: null,
  decision: null,
  completeDossierReceivedOn: null,
  conferredOn: null,
  closedAt: null,
} as const;

function unfiled(filing: Filing, moment: Moment): NominationState {
  const { nominationId, submissionId, unitId, awardCode, nomineePersonId, route } = filing;
  const identity = { nominationId, submissionId, unitId, awardCode, nomineePersonId };
  const facts = { ...NOTHING_DONE, ...identity, filedAt: moment.at };
  return { seq: 0, route, planned: [], rounds: {}, facts };
}

/** Filing opens the first step of the route; the same filing always gives the same first event. */
export function fileNomination(filing: Filing, moment: Moment): Transition {
  const first = filing.route.sequence[0];
  if (!first) throw new Error(`route ${filing.route.routeId} is empty`);
  const opened = openStep(unfiled(filing, moment), first, moment);
  return emit(null, opened, {
    type: 'nominationFiled',
    at: moment.at,
    actorId: filing.filedBy,
    commandId: filing.commandId,
    details: { routeId: filing.route.routeId, routeVersion: filing.route.version },
  });
}
