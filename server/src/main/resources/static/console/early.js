// What the first page waits for besides its scripts: asked for while most of them are still coming.
import { loadWords } from "./language.js";
import { loadServer } from "./server.js";

export const asked = Promise.all([loadServer(), loadWords()]);
asked.catch(() => {}); // whoever waits for it says what is wrong
