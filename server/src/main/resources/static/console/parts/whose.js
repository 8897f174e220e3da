// Whose login is under way: the name as it was typed, so that nobody proves something for another's account without noticing.
import { t } from "../text.js";
import { html } from "../view.js";
import { Icon } from "./icon.js";

const KEPT = "whose";
const ACCOUNT = "enrolling";

/** Keeps the name for what comes after it; a reload does not lose it. Whom a login before it was about is forgotten. */
export function keepName(username) {
  forgetName();
  sessionStorage.setItem(KEPT, username);
}

/** The name as it was typed; empty where none is kept. */
export function keptName() {
  return sessionStorage.getItem(KEPT) ?? "";
}

export function forgetName() {
  sessionStorage.removeItem(KEPT);
  sessionStorage.removeItem(ACCOUNT);
}

/** Keeps for which account, by its `id`, a second step may be added: the cookie may be another's by then. */
export function keepEnrolling(account) {
  sessionStorage.setItem(ACCOUNT, account);
}

/** The `id` of that account; null where no second step is to be added in this tab. */
export function enrolling() {
  return sessionStorage.getItem(ACCOUNT);
}

/** @param onAgain what lets another person begin */
export function Whose({ onAgain }) {
  const name = keptName();
  function again() {
    forgetName();
    onAgain();
  }
  return html`
    <div class="whose">
      ${name && html`<p><${Icon} name="person" /><span class="unseen">${t("whose.label")} </span><span class="name">${name}</span></p>`}
      <button type="button" class="plain" onClick=${again}>${t(name ? "whose.not-you" : "second-step.again")}</button>
    </div>`;
}
