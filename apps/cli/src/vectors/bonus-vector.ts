import { z } from 'zod';
import { awardOf } from '#domain/award/award-entry.js';
import { bonusAmount } from '#domain/money/bonus.js';
import { paidTogether } from '#domain/money/paid-together.js';
import { packFor } from '#domain/pack/pack-choice.js';
import type { PolicyPack } from '#domain/pack/policy-pack.js';
import { award, date, nomineeKind, yearSpan } from './given-shape.js';
import type { LawWorld } from './law-world.js';
import { vectorKind } from './vector-kind.js';

const given = z.strictObject({
  awards: z.array(
    z.strictObject({
      award,
      nomineeKind,
      decidedOn: date,
      receivedOn: date.optional(),
      period: yearSpan.optional(),
    }),
  ),
});

type GivenAward = z.infer<typeof given>['awards'][number];

export const bonusVector = vectorKind({
  given,
  answer({ awards }, world) {
    const bonuses = awards.map((one) => bonusOf(one, world));
    return {
      amounts: bonuses.map(({ amount }) => amount),
      payers: bonuses.map(({ payer }) => payer),
      baseSalary: bonuses.at(0)?.baseSalary?.amount ?? null,
      ...paidTogether(bonuses),
    };
  },
});

function bonusOf(one: GivenAward, world: LawWorld) {
  const pack = packWithMoney(one, world);
  const { kind, level } = awardOf(pack.awards, one.award);
  const payer = pack.payments.find((payment) => payment.level === level)?.payer ?? null;
  return { ...one, ...bonusAmount(pack, one), payer, isTitle: kind === 'emulation-title' };
}

/** Multiples of the pack of the case; where that has none, of the pack of the decision. */
function packWithMoney({ receivedOn, decidedOn }: GivenAward, { shelf }: LawWorld): PolicyPack {
  const pinned = packFor(shelf, { on: receivedOn ?? decidedOn });
  const pack = pinned?.bonuses.length ? pinned : packFor(shelf, { on: decidedOn });
  if (pack === null) throw new RangeError(`no pack governs ${decidedOn}`);
  return pack;
}
