import type { PackShelf, PolicyPack } from '#domain/pack/policy-pack.js';
import { packDiff } from '#persistence/packs/pack-diff.js';
import { changeWords } from '#persistence/packs/pack-diff-words.js';

/** What one pack says differently from another, in words. @throws RangeError for an unknown pack. */
export function diffPacks(shelf: PackShelf, beforeId: string, afterId: string): readonly string[] {
  const [before, after] = [packOf(shelf, beforeId), packOf(shelf, afterId)];
  const labels = labelsOf(after);
  const changes = packDiff(before, after);
  return [
    `${before.header.label} (${beforeId}, ${before.hash}) → ${after.header.label} (${afterId}, ${after.hash})`,
    ...changes.flatMap((change) => changeWords(change, (id) => labels.get(id) ?? id)),
    `${changes.length} khác biệt.`,
  ];
}

/** A province or sector is shown over the national pack of its first day. */
function packOf(shelf: PackShelf, id: string): PolicyPack {
  const header = shelf.headers.find((one) => one.id === id);
  if (header?.jurisdiction === undefined) return shelf.open(id, []);
  const national = shelf.headers.findLast(
    (one) => one.kind === 'national' && one.from <= header.from,
  );
  return shelf.open(national?.id ?? id, [id]);
}

function labelsOf({ awards, deadlineNames, checklist, steps }: PolicyPack): Map<string, string> {
  const named = [...awards, ...checklist, ...steps, ...deadlineNames];
  return new Map(named.map(({ id, label }) => [id, `${label} (${id})`]));
}
