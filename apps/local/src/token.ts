import { signToken } from './access-token.js';
import { dataFolder } from './data-folder.js';
import { readIssuerKey } from './issuer-key.js';
import { type Persona, readPersonas } from './personas.js';
import { lastAddresses } from './stack-addresses.js';
import { explain, StartFailure } from './start-failure.js';

/** `npm run -s token -- <persona>`: prints a bearer token, nothing else, on standard output. */
export async function main([persona]: readonly string[]): Promise<number> {
  try {
    console.log(await personaToken(persona ?? ''));
    return 0;
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
}

/** A token of the local issuer, signed with its stored key; the stack need not answer. */
export async function personaToken(persona: string): Promise<string> {
  const folder = dataFolder();
  const key = await readIssuerKey(folder.keys);
  const stack = lastAddresses(folder);
  if (!key || !stack) throw new StartFailure('There is no stack yet: run npm start first.');
  const personas = readPersonas();
  const found = personas.find((one) => one.key === persona);
  if (!found) throw unknownPersona(persona, personas);
  return signToken(key, stack.issuerUrl, found);
}

function unknownPersona(persona: string, personas: readonly Persona[]): StartFailure {
  const list = personas.map(({ key, name }) => `  ${key}  ${name}`).join('\n');
  const what = persona ? `There is no persona "${persona}".` : 'Say as whom.';
  return new StartFailure(`${what} Personas:\n${list}`);
}
