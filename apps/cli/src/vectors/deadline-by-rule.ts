import { z } from 'zod';
import { ruleDeadline } from '#domain/deadline-ledger/rule-deadline.js';
import { stoppedDays } from '#domain/deadline-ledger/stopped-days.js';
import { packFor } from '#domain/pack/pack-choice.js';
import {
  award,
  awardType,
  code,
  count,
  date,
  jurisdiction,
  pack as packCode,
} from './given-shape.js';
import type { LawWorld } from './law-world.js';
import { ledgerFields, suspensions } from './ledger-fields.js';

const day = date.optional();

const facts = z.strictObject({
  priorDecisionOn: day,
  completeDossierReceivedOn: day,
  paperReceivedOn: day,
  filesReceivedOn: day,
  opinionsCompleteOn: day,
  decisionReceivedOn: day,
  noticeReceivedOn: day,
  requestReceivedOn: day,
  judgmentInForceOn: day,
  insigniaReceivedOn: day,
  countedTo: day,
  eventOn: day,
  decidedOn: day,
  signedOn: day,
  completedOn: day,
  concludedOn: day,
  postedOn: day,
  learnedOn: day,
  filedOn: day,
  acceptedOn: day,
  settledOn: day,
  year: z.int().optional(),
  sector: code.optional(),
  award: award.optional(),
  awardType: awardType.optional(),
  cases: count.optional(),
  askedBy: z.enum(['province', 'ministry']).optional(),
  reading: z.enum(['lenient', 'conservative']).optional(),
  countFirstDay: z.boolean().optional(),
  complex: z.boolean().optional(),
  remote: z.boolean().optional(),
  extensions: z.literal([0, 1, 2]).optional(),
});

export const ruleGiven = z.strictObject({
  rule: code,
  pack: packCode.optional(),
  receivedOn: date.optional(),
  jurisdiction: jurisdiction.default('national'),
  knownOn: date.optional(),
  suspensions,
  facts,
});

type Given = z.infer<typeof ruleGiven>;

/** The limit that a rule sets, by the pack of the case. */
export function ruleDeadlineOf(given: Given, world: LawWorld) {
  const book = world.calendar(given.knownOn);
  const on = given.receivedOn ?? lastDayIn(given.facts);
  const pack = packFor(world.shelf, { ...given, packId: given.pack, on });
  if (pack === null) throw new RangeError(`no pack governs ${on}`);
  const isKnown = pack.deadlineNames.some(({ id }) => id === given.rule);
  if (!isKnown) throw new RangeError(`unknown rule "${given.rule}"`);
  const stopped = stoppedDays(book, given.suspensions, false);
  const question = { id: given.rule, facts: given.facts };
  return { deadline: ruleDeadline({ book, stopped }, pack.deadlines, question), pack };
}

export function ruleAnswer(given: Given, world: LawWorld): object {
  const { deadline, pack: governing } = ruleDeadlineOf(given, world);
  const { defaultDue } = deadline;
  return { ...ledgerFields(deadline), defaultDue, pack: governing.header.id };
}

/** Without a day of receipt rules of a province must be in force on the last day of the facts. */
function lastDayIn({ year, ...others }: Given['facts']): string {
  const days = Object.values(others).filter((value) => date.safeParse(value).success);
  const last = days.map(String).toSorted().at(-1);
  return year === undefined ? (last ?? '') : `${year}-12-31`;
}
