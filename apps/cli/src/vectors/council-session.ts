import { z } from 'zod';
import { governingRatio, quorumRatio, type Ratio } from '#domain/council/council-rules.js';
import {
  ABSENT_MODES,
  RECUSAL_MODES,
  type SessionResult,
  sessionResult,
} from '#domain/council/session-vote.js';
import { packFor, packOfSession } from '#domain/pack/pack-choice.js';
import type { PolicyPack } from '#domain/pack/policy-pack.js';
import { award, count, date, jurisdiction, ratio } from './given-shape.js';
import type { LawWorld } from './law-world.js';

export const written = z.strictObject({
  for: count.default(0),
  against: count.default(0),
  blank: count.default(0),
});

/** A session of a council as the kit gives it. */
export const sessionGiven = z.strictObject({
  award: award.optional(),
  sessionOn: date.optional(),
  receivedOn: date.optional(),
  jurisdiction: jurisdiction.default('national'),
  ratio: ratio.optional(),
  ownRatio: ratio.optional(),
  quorumRatio: ratio.optional(),
  sessionKind: z.enum(['award', 'ordinary']).default('award'),
  total: count.optional(),
  present: count.optional(),
  for: count.default(0),
  against: count.default(0),
  blank: count.default(0),
  invalid: count.default(0),
  missing: count.default(0),
  written: written.prefault({}),
  absentMembers: z.enum(ABSENT_MODES).default('written-opinion'),
  recusals: count.default(0),
  recusalMode: z.enum(RECUSAL_MODES).default('declare-only'),
});

export type SessionGiven = z.infer<typeof sessionGiven>;

export interface SessionRules {
  readonly ratio: Ratio | null;
  readonly quorum: Ratio | null;
  readonly secrecy: string;
}

/** Ratio and quorum of the session, by the law that governs it. */
export function sessionRules(given: SessionGiven, world: LawWorld): SessionRules {
  const { sessionOn, sessionKind } = given;
  const question = { ...given, given: given.ratio, own: given.ownRatio };
  if (sessionOn === undefined) {
    const { ratio: governing, secrecy } = governingRatio([], question);
    return { ratio: governing, quorum: given.quorumRatio ?? null, secrecy };
  }
  const { approvals, quorums } = packAt(given, sessionOn, world);
  const { ratio: governing, secrecy } = governingRatio(approvals, question);
  const quorum = given.quorumRatio ?? quorumRatio(quorums, sessionKind, sessionOn);
  return { ratio: governing, quorum, secrecy };
}

function packAt(given: SessionGiven, sessionOn: string, world: LawWorld): PolicyPack {
  const { shelf } = world;
  const session = { receivedOn: given.receivedOn, sessionOn };
  const header = packOfSession(shelf.headers, session, world.calendar());
  const pack = packFor(shelf, { ...given, packId: header?.id, on: sessionOn });
  if (pack === null) throw new RangeError(`no pack governs ${sessionOn}`);
  return pack;
}

export function countSession(given: SessionGiven, rules: SessionRules): SessionResult {
  const { total = 0 } = given;
  const opinions = given.written.for + given.written.against + given.written.blank;
  const ballots = {
    ...given,
    total,
    writtenFor: given.written.for,
    writtenReceived: opinions,
  };
  return sessionResult(ballots, rules.ratio, rules.quorum);
}
