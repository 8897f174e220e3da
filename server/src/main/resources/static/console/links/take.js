// Takes the values of a mailed link out of the address bar and the history. Pages load this before all else.

const values = new URLSearchParams(location.hash.slice(1));
const identity = values.get("uid");
const token = values.get("token");
history.replaceState(null, "", location.pathname + location.search);

/** The link's values, as the server wants them; null where one is missing. */
export const link = identity && token ? { identity, token } : null;

/** Whether the page was opened without anything of a link: a reload does that. */
export const bare = [...values].length === 0;

addEventListener("hashchange", () => location.hash.startsWith("#/") || location.reload()); // another link, opened in the same tab
