// Adds an authenticator app in place of all that was lost: link and password have allowed that, and nothing else, for ten minutes.
import { bear, post, Problem } from "../api.js";
import { ActionButton } from "../parts/action.js";
import { CodeField, Field } from "../parts/fields.js";
import { Form, Submit } from "../parts/form.js";
import { Icon } from "../parts/icon.js";
import { Card, Copyable, useLoaded } from "../parts/page.js";
import { explain, t } from "../text.js";
import { html, useState } from "../view.js";
import { CONSOLE } from "./console.js";

const PROVIDER = "Authenticator";

/**
 * @param answer what link and password were answered with
 * @param onLate called when the time is over, or the owner of another second step has stopped it
 */
export function NewSecondStep({ answer, onLate }) {
  const [codes, set] = useState(null);
  const [offer, reload, problem] = useLoaded(() => ask("enable_2fa", { provider: PROVIDER }));
  async function ask(what, body) {
    bear(answer.enrolmentToken);
    try {
      return await post(`users/${what}`, body, { anonymous: true, meant: answer.accountId });
    } catch (refusal) {
      if (refusal.status === 401) {
        onLate();
      }
      throw refusal.code === "invalid_token" ? new Problem({ code: `invalid_token.${PROVIDER}` }, refusal.status) : refusal;
    }
  }
  async function send(fields) {
    set((await ask("enable_2fa_confirm", { ...fields, provider: PROVIDER })).recoveryCodes);
  }
  if (codes !== null) {
    return html`<${Codes} codes=${codes} />`;
  }
  if (!offer) {
    return html`
      <${Card} title=${t("link.finish-recovery.title")} icon=${PROVIDER}>
        ${problem && html`<p class="notice" role="alert">${explain(problem)}</p><${ActionButton} action=${reload}>${t("try-again")}<//>`}
      <//>`;
  }
  return html`
    <${Card} title=${t("link.finish-recovery.scan.title")} icon=${PROVIDER} aside=${html`<p>${t("link.finish-recovery.scan.aside")}</p>`}>
      <p>${t("link.finish-recovery.scan.text")}</p>
      <img class="picture" src=${offer.qrCode} alt=${t("link.finish-recovery.scan.picture")} />
      <p class="on-touch"><a class="button secondary" href=${offer.otpauthUri}>${t("link.finish-recovery.scan.here")}</a></p>
      <p>${t("link.finish-recovery.scan.no-camera")}</p>
      <${Copyable} text=${offer.secret} label=${t("link.finish-recovery.scan.secret")}>${offer.secret.match(/.{1,4}/g).join(" ")}<//>
      <${Form} send=${send}>
        <${Field} name="email" type="email" label=${t("link.finish-recovery.scan.email")} autocomplete="email" required />
        <${CodeField} label=${t("field.code.digits")} />
        <${Submit}>${t("link.finish-recovery.scan.submit")}<//>
      <//>
    <//>`;
}

function Codes({ codes }) {
  const [copied, say] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(codes.join("\n"));
    say(true);
  }
  return html`
    <${Card} title=${t("link.finish-recovery.codes.title")} icon="done">
      <p>${t("link.finish-recovery.codes.text")}</p>
      <ol class="codes">${codes.map((code) => html`<li>${code}</li>`)}</ol>
      <div class="actions">
        <${ActionButton} action=${copy}><${Icon} name="copy" />${t(copied ? "copied" : "copy")}<//>
        <button type="button" class="secondary" onClick=${() => print()}><${Icon} name="print" />${t("link.finish-recovery.codes.print")}</button>
        <span class="unseen" role="status">${copied ? t("copied") : ""}</span>
      </div>
      <p class="below">${t("link.finish-recovery.codes.then")}</p>
      ${CONSOLE && html`<p class="below"><a class="button primary" href=${`${CONSOLE}#/sign-in`}>${t("link.to/sign-in")}</a></p>`}
    <//>`;
}
