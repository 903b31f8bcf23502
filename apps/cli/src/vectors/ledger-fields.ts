import { z } from 'zod';
import type { LedgerAnswer } from '#domain/deadline-ledger/answer.js';
import { code, date } from './given-shape.js';

export const suspensions = z
  .array(z.strictObject({ from: date, to: date.nullable().optional(), reason: code }))
  .default([])
  .transform((list) => list.map((one) => ({ ...one, to: one.to ?? null })));

/** Fields that every deadline has, in the words of the kit. */
export function ledgerFields(answer: LedgerAnswer) {
  const { due, nominal, safeDay, earliestNextStep, overFrom, skipped, countedMakeUp } = answer;
  const expiresAt = overFrom === null ? null : `${overFrom}T00:00:00+07:00`;
  return { due, nominal, safeDay, earliestNextStep, expiresAt, skipped, countedMakeUp };
}
