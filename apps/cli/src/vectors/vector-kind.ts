import type { z } from 'zod';
import type { LawWorld } from './law-world.js';

/** How the lists and maps of a result are compared where they are not compared one by one. */
export type Comparison =
  /** A list without order. */
  | { readonly as: 'set' }
  /** Every item expected is there; further ones are not asked. */
  | { readonly as: 'all-of' }
  /** No item expected is there. */
  | { readonly as: 'none-of' }
  /** Each item expected is compared with the one of the same key. */
  | { readonly as: 'keyed'; readonly by: readonly string[] }
  /** Compared whole, further fields are a difference. */
  | { readonly as: 'whole' }
  /** An empty map asserts that there is nothing. */
  | { readonly as: 'whole-if-empty' };

/** Comparisons by the path of the field. */
export type Comparisons = Readonly<Record<string, Comparison>>;

/** One kind of vector: the shape of its facts, and the product's answer to them. */
export interface VectorKind {
  readonly comparisons: Comparisons;
  answer(given: unknown, world: LawWorld): object;
}

interface KindTerms<Given> {
  readonly given: z.ZodType<Given>;
  readonly comparisons?: Comparisons;
  readonly answer: (given: Given, world: LawWorld) => object;
}

/** @throws ZodError from `answer` when the facts have a field or a value that the kind does not know. */
export function vectorKind<Given>({
  given,
  comparisons = {},
  answer,
}: KindTerms<Given>): VectorKind {
  return { comparisons, answer: (facts, world) => answer(given.parse(facts), world) };
}
