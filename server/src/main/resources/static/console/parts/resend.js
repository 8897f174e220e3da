// A code that does not come can be sent once more, though not at once.
import { span, t } from "../text.js";
import { html } from "../view.js";
import { ActionButton } from "./action.js";
import { useRemaining } from "./clock.js";
import { Notice } from "./page.js";

/**
 * @param at what `resendAt` (clock.js) has made of the answer
 * @param action has another one sent
 */
export function Resend({ at, action }) {
  const wait = useRemaining(at);
  return html`
    <div class="resend">
      ${wait > 0
        ? html`<p class="quiet">${t("second-step.resend-in", { time: span(wait) })}</p>`
        : html`<${ActionButton} kind="plain" action=${action}>${t("second-step.resend")}<//>`}
    </div>`;
}

/** Where a code went; or that none did. */
export function SentTo({ answer, children }) {
  return answer.sent === false
    ? html`<${Notice} kind="warning">${t("second-step.not-sent")}<//>`
    : html`<p role="status">${answer.deliveredTo ? t("second-step.sent-to", { place: answer.deliveredTo }) : children}</p>`;
}
