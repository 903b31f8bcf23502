import fs from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { inProject } from './project-root.js';
import { StartFailure } from './start-failure.js';

const persona = z.object({
  /** Short name by which one acts as this person. */
  key: z.string().min(1),
  personId: z.string().min(1),
  name: z.string().min(1),
  title: z.string().optional(),
  unitId: z.string().min(1),
  roles: z.array(z.string().min(1)).min(1),
});

export type Persona = z.infer<typeof persona>;

/** A plain list, or one under the word `personas`; words that are not ours are left aside. */
const personasFile = z.union([
  z.array(persona),
  z.object({ personas: z.array(persona) }).transform((file) => file.personas),
]);

/** The people of the sample province; none when there is no such file. */
export function readPersonas(
  file = inProject('samples', 'lang-son', 'personas.yaml'),
): readonly Persona[] {
  if (!fs.existsSync(file)) return [];
  const read = personasFile.safeParse(parse(fs.readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  throw new StartFailure(`${file} is not a list of personas: ${z.prettifyError(read.error)}`);
}
