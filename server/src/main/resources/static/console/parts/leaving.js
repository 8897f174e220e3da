// Browsers keep a page that was left, to show it again as it was: nobody's codes and names may come back like that.
import { render } from "../view.js";

/** Empties the page when it is left for another, and loads it anew when the browser brings it back. */
export function forgetWhenLeft(root) {
  addEventListener("pagehide", () => render(null, root));
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}
