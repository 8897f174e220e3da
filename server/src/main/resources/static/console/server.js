// What the pages must know of this server, whoever asks.
import { get } from "./api.js";
import { keepTo } from "./language.js";

let known = { productName: "", providers: [], languages: ["en"], password: { minLength: 8, maxLength: 256 } };

/** Asks once, before the first page is shown. */
export async function loadServer() {
  known = await get(".well-known/authendpoints", { anonymous: true });
  await keepTo(known.languages);
}

/** Product name, providers, languages, limits of passwords, days of trust, wait of a recovery, the dev mailbox. */
export function server() {
  return known;
}
