/** The longest run of consecutive years that pass, the latest of equals. */
export function longestRun(
  years: readonly number[],
  passes: (year: number) => boolean,
): readonly number[] {
  let longest: readonly number[] = [];
  let run: readonly number[] = [];
  for (const year of years) {
    run = passes(year) ? [...run, year] : [];
    if (run.length > 0 && run.length >= longest.length) longest = run;
  }
  return longest;
}
