// A code that was not taken: what to do next depends on where it comes from.
import { Problem } from "../api.js";
import { has } from "../text.js";

/** The same as `send`, but that a refused code is explained in the words for its kind. */
export function wrongCode(provider, send) {
  return async (values) => {
    try {
      await send(values);
    } catch (problem) {
      const code = `${problem.code}.${provider}`;
      throw problem.code === "invalid_token" && has(`problem.${code}`) ? new Problem({ code }, problem.status) : problem;
    }
  };
}
