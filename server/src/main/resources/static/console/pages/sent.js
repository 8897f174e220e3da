// "Look into your mailbox": what pages show that have had something mailed, and may not say whether there was anybody to mail it to.
import { Icon } from "../parts/icon.js";
import { Card } from "../parts/page.js";
import { server } from "../server.js";
import { t } from "../text.js";
import { html } from "../view.js";

/**
 * @param lead what was mailed, and where to
 * @param next what happens after that, step by step
 * @param onAgain what lets the person try another address
 */
export function Sent({ title = t("sent.title"), lead, next = [], onAgain }) {
  return html`
    <${Card} title=${title} icon="Email">
      <p>${lead}</p>
      ${next.length > 0 && html`<ol class="steps">${next.map((step) => html`<li>${step}</li>`)}</ol>`}
      ${server().mailbox && html`
        <p class="below"><a class="button primary" href=${server().mailbox} target="authendpoints-mailbox"><${Icon} name="Email" />${t("sent.mailbox")}</a></p>`}
      <p class="below quiet">${t("sent.nothing")}</p>
      <p class="actions">
        <a class="button secondary" href="#/sign-in">${t("sent.back")}</a>
        ${onAgain && html`<button type="button" class="plain" onClick=${onAgain}>${t("sent.again")}</button>`}
      </p>
    <//>`;
}
