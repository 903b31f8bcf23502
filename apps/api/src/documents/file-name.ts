const MAX_LENGTH = 200;
/** Control characters, and those that turn the reading direction and so hide an ending. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** The bare name of an uploaded file: no folders, nothing invisible, at most 200 characters; may be empty. */
export function safeFileName(given: string): string {
  const bare = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const seen = bare.replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ').trim();
  const ending = /\.[^.]{1,10}$/.exec(seen)?.[0] ?? '';
  const stem = seen.slice(0, seen.length - ending.length);
  const short = stem
    .slice(0, MAX_LENGTH - ending.length)
    .trim()
    .replace(/^\.+/, '');
  return short === '' ? '' : `${short}${ending}`;
}

/** Ending in lower case, without the dot. */
export function endingOf(fileName: string): string {
  return /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
