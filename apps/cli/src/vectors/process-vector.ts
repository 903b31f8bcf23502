import { z } from 'zod';
import { dossierFacts } from '#domain/award/dossier-case.js';
import { COURSE_EVENTS, type CourseEvent } from '#domain/nomination-course/course-event.js';
import { intakeRefusal } from '#domain/nomination-course/intake.js';
import { type Course, observe } from '#domain/nomination-course/observation.js';
import { packFor } from '#domain/pack/pack-choice.js';
import type { PolicyPack } from '#domain/pack/policy-pack.js';
import { countSession, sessionGiven, sessionRules, written } from './council-session.js';
import {
  award,
  awardType,
  code,
  count,
  date,
  decider,
  jurisdiction,
  nomineeKind,
  procedure,
} from './given-shape.js';
import type { LawWorld } from './law-world.js';
import { vectorKind } from './vector-kind.js';

const event = z.strictObject({
  type: z.enum(COURSE_EVENTS),
  on: date,
  achievementsCountedTo: date.optional(),
  complete: z.boolean().optional(),
  missing: z.union([z.array(z.string()), count]).optional(),
  result: z.enum(['eligible', 'not-eligible']).optional(),
  askedBy: z.enum(['province', 'ministry']).optional(),
  requestReceivedOn: date.optional(),
  agrees: z.boolean().optional(),
  comments: count.optional(),
  total: count.optional(),
  present: count.optional(),
  for: count.optional(),
  against: count.optional(),
  blank: count.optional(),
  invalid: count.optional(),
  written: written.optional(),
  legalBasis: z.string().optional(),
  cause: code.optional(),
  conclusion: z.enum(['no-fault', 'fault']).optional(),
  documentNumber: z.string().nullable().optional(),
  decidedOn: date.optional(),
  issuer: decider.nullable().optional(),
});

const given = z.strictObject({
  case: z.strictObject({
    award,
    nomineeKind,
    awardType,
    procedure,
    level: z.enum(['commune', 'district', 'province', 'ministry']),
    jurisdiction: jurisdiction.default('national'),
  }),
  events: z.array(event).min(1),
  observe: z.array(date),
});

type Given = z.infer<typeof given>;
type GivenEvent = z.infer<typeof event>;

export const processVector = vectorKind({
  given,
  comparisons: {
    observations: { as: 'keyed', by: ['on'] },
    'observations.deadlines': { as: 'whole-if-empty' },
  },
  answer(facts, world) {
    const course = courseOf(facts, world);
    return { observations: facts.observe.map((on) => observe(course, on)) };
  },
});

function courseOf(facts: Given, world: LawWorld): Course {
  const received = facts.events.find(({ type }) => type === 'received') ?? facts.events.at(0);
  const on = received?.on ?? '';
  const pack = packFor(world.shelf, { jurisdiction: facts.case.jurisdiction, on });
  if (pack === null) throw new RangeError(`no pack governs ${on}`);
  const { level: courseLevel, ...dossier } = facts.case;
  const level = pack.courseLevels.find(({ id }) => id === courseLevel);
  const known = { ...dossierFacts(pack, dossier), courseLevel };
  return {
    events: facts.events.map((one) => courseEvent(one, { facts, pack, known, on }, world)),
    route: {
      afterChecks: facts.case.procedure === 'simplified' ? 'before-authority' : 'before-council',
      returnNeedsBasis: level?.returnNeedsBasis === true,
    },
    clock: { book: world.calendar(), rules: pack.deadlines, level, facts: known },
  };
}

interface CourseTerms {
  readonly facts: Given;
  readonly pack: PolicyPack;
  readonly known: Course['clock']['facts'];
  /** Day of receipt. */
  readonly on: string;
}

function courseEvent(one: GivenEvent, terms: CourseTerms, world: LawWorld): CourseEvent {
  const isSession = one.type === 'council-session';
  return {
    ...one,
    isComplete: one.complete,
    session: isSession ? sessionOutcome(one, terms, world) : undefined,
    intakeRefusal: one.type === 'filed' ? refusalAt(one, terms, world) : null,
  };
}

function refusalAt(one: GivenEvent, { pack, known }: CourseTerms, world: LawWorld): string | null {
  const facts = { ...known, countedTo: one.achievementsCountedTo };
  const question = { book: world.calendar(), rules: pack.intake, deadlines: pack.deadlines, facts };
  return intakeRefusal(question, one.on)?.id ?? null;
}

function sessionOutcome(one: GivenEvent, { facts, on }: CourseTerms, world: LawWorld) {
  const { total, present, against, blank, invalid } = one;
  const session = sessionGiven.parse({
    ...{ total, present, against, blank, invalid, for: one.for, written: one.written },
    award: facts.case.award,
    jurisdiction: facts.case.jurisdiction,
    sessionOn: one.on,
    receivedOn: on,
  });
  const rules = sessionRules(session, world);
  const { verdict } = countSession(session, rules);
  return { isPassed: verdict === 'passed', lacksRatio: rules.ratio === null };
}
