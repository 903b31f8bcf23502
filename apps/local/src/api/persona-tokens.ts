import { z } from 'zod';

const issued = z.object({ access_token: z.string() });

export type TokenOf = (personaKey: string) => Promise<string>;

/** Bearer tokens of the development issuer, each asked for once: a run is shorter than their life. */
export function personaTokens(issuerUrl: string): TokenOf {
  const known = new Map<string, Promise<string>>();
  return (personaKey) => {
    const token = known.get(personaKey) ?? askToken(issuerUrl, personaKey);
    known.set(personaKey, token);
    return token;
  };
}

async function askToken(issuerUrl: string, persona: string): Promise<string> {
  const body = JSON.stringify({ persona });
  const response = await fetch(`${issuerUrl}/token`, { method: 'POST', body });
  if (!response.ok) throw new Error(`${issuerUrl} gives no token for ${persona}`);
  return issued.parse(await response.json()).access_token;
}
