// Which page is shown: what stands behind the # of the address. So back, reload and a second tab keep their place.
import { useEffect, useState } from "./view.js";

const places = new Set();
let held = null;

addEventListener("hashchange", () => (held ? held() : places.forEach((set) => set(place()))));

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
    places.add(set);
    return () => places.delete(set);
  }, []);
  return now;
}

/**
 * Holds whoever is about to leave this page by a link, back or forward.
 *
 * @param ask called instead of showing another page
 * @returns lets them go
 */
export function holdHere(ask) {
  const here = location.href;
  held = () => {
    history.pushState(null, "", here);
    ask();
  };
  return () => (held = null);
}
