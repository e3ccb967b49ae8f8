import { type Client, REST } from 'discord.js';

/**
 * The client's REST, but one that repeats no request by itself. discord.js sends a request again when the answer is
 * lost or is a 5xx, though the first one may have done its work; where Discord takes no nonce, that makes two.
 */
export function createOnceRest(client: Client): () => REST {
  const rest = new REST({ ...client.options.rest, retries: 0 });
  return () => (client.token === null ? rest : rest.setToken(client.token));
}
