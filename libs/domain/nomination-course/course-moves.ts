import type { CourseEvent, CourseStage } from './course-event.js';
import type { CourseState } from './course-state.js';

/** What a move needs to know besides the event. */
export interface CourseRoute {
  /** Stage after appraisal, concurrence and notice are over. */
  readonly afterChecks: CourseStage;
  /** A return must name its legal basis (NĐ 152/2025 Điều 35.4a). */
  readonly returnNeedsBasis: boolean;
}

export interface MoveTerms {
  readonly route: CourseRoute;
  /** A step before the council is still to come. */
  readonly hasMoreChecks: boolean;
}

type Move = (event: CourseEvent, terms: MoveTerms, state: CourseState) => Partial<CourseState>;

const next = ({ route, hasMoreChecks }: MoveTerms): Partial<CourseState> => ({
  stage: hasMoreChecks ? 'under-appraisal' : route.afterChecks,
  request: null,
});

const close =
  (outcome: NonNullable<CourseState['outcome']>): Move =>
  () => ({ stage: 'closed', outcome });

const supplementEnded: Move = ({ on }) => ({
  stage: 'under-appraisal',
  completeOn: on,
  isNotEligible: false,
});

/** What each event does; steps that have no event of their own count as done. */
export const COURSE_MOVES: Readonly<Record<CourseEvent['type'], Move>> = {
  filed: ({ intakeRefusal }) => ({
    stage: 'submitted',
    isFiled: true,
    intakeRefusal: intakeRefusal ?? null,
  }),
  received: (event, terms, state) => {
    if (state.intakeRefusal !== null) return {};
    if (event.isComplete === true) return supplementEnded(event, terms, state);
    return { stage: 'received', completeOn: null };
  },
  'supplement-requested': () => ({ stage: 'awaiting-supplement', completeOn: null }),
  completed: supplementEnded,
  appraised: ({ result }, terms) =>
    result === 'eligible'
      ? { ...next(terms), isNotEligible: false }
      : { stage: 'under-appraisal', isNotEligible: true },
  'concurrence-requested': ({ askedBy = 'province', requestReceivedOn, on }) => ({
    stage: 'under-concurrence',
    isSilent: true,
    request: { askedBy, receivedOn: requestReceivedOn ?? on },
  }),
  'concurrence-received': ({ agrees }, terms) =>
    agrees === false ? { isSilent: false } : { ...next(terms), isSilent: false },
  'public-notice-posted': ({ on }) => ({ stage: 'under-public-notice', noticePostedOn: on }),
  'public-notice-closed': (_, terms) => next(terms),
  'council-session': ({ session }) => ({
    stage: session?.isPassed === true ? 'before-authority' : 'before-council',
    lacksRatio: session?.lacksRatio === true,
  }),
  signed: () => ({ stage: 'awaiting-conferment', outcome: 'awarded' }),
  conferred: close('awarded'),
  returned: (event, terms, state) =>
    terms.route.returnNeedsBasis && (event.legalBasis ?? '') === ''
      ? {}
      : close('returned')(event, terms, state),
  refused: close('refused'),
  withdrawn: close('withdrawn'),
  'suspension-opened': ({ cause = '', on }, _, { suspensions }) => ({
    suspensions: [...suspensions, { cause, from: on, to: null }],
  }),
  'suspension-closed': ({ cause, on, conclusion }, _, { suspensions }) => ({
    suspensions: suspensions.map((one) =>
      one.to === null && one.cause === cause ? { ...one, to: on } : one,
    ),
    ...(conclusion === 'fault' ? { stage: 'closed', outcome: 'ended-by-bar' } : {}),
  }),
  'retrospective-entry': ({ documentNumber, issuer }) => ({
    stage: 'closed',
    outcome: 'awarded',
    isRetrospective: true,
    isVerified: (documentNumber ?? null) !== null && (issuer ?? null) !== null,
  }),
};
