// Which page is shown: what stands behind the # of the address. So back, reload and a second tab keep their place.
import { useEffect, useState } from "./view.js";

/** The path and the values behind the #: `#/security?from=mail` is `{path: "/security", query: {from: "mail"}}`. */
export function place() {
  const [path, query] = location.hash.slice(1).split("?");
  return { path: path || "/", query: Object.fromEntries(new URLSearchParams(query)) };
}

/** Goes to another page; with `instead` the page before it does not come back. */
export function go(path, instead = false) {
  if (instead) {
    location.replace(`#${path}`);
  } else {
    location.hash = path;
  }
}

/** The place of now, and again whenever it changes. */
export function usePlace() {
  const [now, set] = useState(place);
  useEffect(() => {
    const changed = () => set(place());
    addEventListener("hashchange", changed);
    return () => removeEventListener("hashchange", changed);
  }, []);
  return now;
}
