import { z } from 'zod';
import { arithmeticAnswer, arithmeticGiven } from './deadline-arithmetic.js';
import { ruleAnswer, ruleGiven } from './deadline-by-rule.js';
import { vectorKind } from './vector-kind.js';

export const deadlineVector = vectorKind({
  given: z.union([arithmeticGiven, ruleGiven]),
  comparisons: { skipped: { as: 'whole' } },
  answer: (given, world) =>
    'rule' in given ? ruleAnswer(given, world) : arithmeticAnswer(given, world),
});
