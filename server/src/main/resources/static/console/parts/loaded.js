// What pages of lists share: the way in which something loads, fails to load, and is named.
import { explain, has, list, t } from "../text.js";
import { html } from "../view.js";

/** Shows what was loaded by `useLoaded`; why it was not, with a way to try again; or nothing yet. */
export function Loaded({ from: [value, reload, problem], children }) {
  if (value !== undefined) {
    return children(value);
  }
  return problem && html`
    <section class="panel" role="alert">
      <p>${explain(problem)}</p>
      <div class="actions"><button type="button" class="secondary small" onClick=${reload}>${t("try-again")}</button></div>
    </section>`;
}

/** What has just been done. The element stands there from the beginning, so that it is read out. */
export function Said({ children }) {
  return html`<p class="said" role="status">${children}</p>`;
}

/** What is known of several things, in one line. */
export function line(...things) {
  return things.filter(Boolean).join(" · ");
}

/** A device as the server names it after its User-Agent: "Firefox on Linux". */
export function deviceName(name) {
  const [browser, system] = name.split(" on ");
  return system ? t("agent.on", { browser, system }) : name === "Unknown device" ? t("agent.unknown") : name;
}

/** With which proofs: "password and authenticator app". */
export function proofs(amr) {
  const words = amr.filter((proof) => proof !== "user").map((proof) => (has(`amr.${proof}`) ? t(`amr.${proof}`) : proof));
  return list([...new Set(words)]);
}
