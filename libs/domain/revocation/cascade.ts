/** A decided award and the awards that were its evidence. */
export interface DecidedAward {
  readonly id: string;
  readonly basis: readonly string[];
}

export interface Cascade {
  /** Awards that rest on the revoked one, also through others: each is reviewed by its own level. */
  readonly flagged: readonly string[];
  readonly untouched: readonly string[];
}

/** What a cancelled decision leaves to review; nothing is cancelled by itself (Luật Điều 93.2, 93.8). */
export function revocationCascade(awards: readonly DecidedAward[], revoked: string): Cascade {
  const fallen = new Set([revoked]);
  let before = 0;
  while (fallen.size > before) {
    before = fallen.size;
    for (const { id, basis } of awards) {
      if (basis.some((ref) => fallen.has(ref))) fallen.add(id);
    }
  }
  const ids = awards.map(({ id }) => id).filter((id) => id !== revoked);
  return {
    flagged: ids.filter((id) => fallen.has(id)),
    untouched: ids.filter((id) => !fallen.has(id)),
  };
}
