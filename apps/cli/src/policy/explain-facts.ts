import { z } from 'zod';
import { passCondition } from '#domain/council/pass-condition.js';
import { voteWords } from '#domain/council/vote-words.js';
import { deadlineWords } from '#domain/deadline-ledger/deadline-words.js';
import { eligibilityWords } from '#domain/eligibility/eligibility-words.js';
import { readYamlFile } from '#persistence/packs/yaml-file.js';
import { countSession, sessionGiven, sessionRules } from '../vectors/council-session.js';
import { ruleDeadlineOf, ruleGiven } from '../vectors/deadline-by-rule.js';
import { eligibilityGiven, eligibilityOf } from '../vectors/eligibility-vector.js';
import type { LawWorld } from '../vectors/law-world.js';

/** Facts of one question, in the words of the conformance kit. */
const factsFile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deadline'), given: ruleGiven }),
  z.strictObject({ kind: z.literal('eligibility'), given: eligibilityGiven }),
  z.strictObject({ kind: z.literal('vote'), given: sessionGiven }),
]);

type FactsFile = z.infer<typeof factsFile>;

/** The answer to a file of facts, with its derivation. @throws Error when the file is not such facts. */
export function explainFacts(file: string, world: LawWorld): readonly string[] {
  return explained(readYamlFile(file, factsFile), world);
}

function explained(facts: FactsFile, world: LawWorld): readonly string[] {
  switch (facts.kind) {
    case 'deadline': {
      const { deadline, pack } = ruleDeadlineOf(facts.given, world);
      const label = pack.deadlineNames.find(({ id }) => id === facts.given.rule)?.label ?? '';
      const words = deadlineWords(world.calendar(facts.given.knownOn), label, deadline);
      return [...words, packLine(pack)];
    }
    case 'eligibility': {
      const { verdict, pack } = eligibilityOf(facts.given, world);
      return [...eligibilityWords(verdict), packLine(pack)];
    }
    case 'vote': {
      const result = countSession(facts.given, sessionRules(facts.given, world));
      const { present } = facts.given;
      return voteWords(result, present === undefined ? null : passCondition(result, present));
    }
  }
}

function packLine({ header, overlays, hash }: ReturnType<typeof ruleDeadlineOf>['pack']): string {
  const over = overlays.map(({ label }) => `, ${label}`).join('');
  const banner = header.standing === 'pending' ? ' (CHỜ PHÁP CHẾ XÁC NHẬN)' : '';
  return `Bộ quy định: ${header.id}${over}, ${hash}${banner}.`;
}
