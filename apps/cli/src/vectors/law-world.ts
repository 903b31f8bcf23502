import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CalendarBook } from '#calendar/calendar-book.js';
import type { PackShelf } from '#domain/pack/policy-pack.js';
import { readCalendarBook } from '#persistence/packs/calendar-book-reader.js';
import { readPackShelf } from '#persistence/packs/pack-shelf.js';

/** Everything a verdict is worked out from: the packs and the calendar, as known on a day. */
export interface LawWorld {
  readonly shelf: PackShelf;
  calendar(knownOn?: string): CalendarBook;
}

const ROOT = findRoot();

/** The folder of the packs: of this project, unless the environment names another. */
export const PACKS_DIR = process.env['POLICY_PACKS_DIR'] ?? path.join(ROOT, 'libs/policy-packs');

/** A file of the project by its path from the root, for source and compiled program alike. */
export function inProject(file: string): string {
  return path.join(ROOT, file);
}

function findRoot(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  return here.replace(/(dist[\\/])?apps[\\/]cli[\\/]src[\\/].*$/, '');
}

export function lawWorld(packsDir: string = PACKS_DIR): LawWorld {
  const calendars = new Map<string, CalendarBook>();
  return {
    shelf: readPackShelf(packsDir),
    calendar(knownOn) {
      const known = calendars.get(knownOn ?? '') ?? readCalendarBook(packsDir, knownOn);
      calendars.set(knownOn ?? '', known);
      return known;
    },
  };
}
