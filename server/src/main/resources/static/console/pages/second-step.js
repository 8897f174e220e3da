// The second step of signing in. It survives a reload: the challenge is in a cookie, and what is shown in this tab's storage.
import { post } from "../api.js";
import { newDeviceKey } from "../device-key.js";
import { ActionButton, Checkbox, CodeField, Form, Submit } from "../parts/form.js";
import { Card, Notice } from "../parts/page.js";
import { digitsOf, isSent, providerName, providerTask } from "../parts/providers.js";
import { useRemaining } from "../parts/clock.js";
import { signWithPasskey } from "../passkeys.js";
import { server } from "../server.js";
import { welcome } from "../session.js";
import { span, t } from "../text.js";
import { html, useState } from "../view.js";

const KEPT = "secondStep";
const SOON = 60; // seconds: then the person is told that the time runs out
let login = null; // name and password, in this tab's memory alone, for another way

/** Opens the second step with a provider: the first of those that the account has, unless another is named. */
export async function beginSecondStep(wanted, providers, provider = providers[0]) {
  login = wanted;
  const step = await post("users/two_step_verification_login", { ...login, provider }, { anonymous: true });
  return keep({ ...step, until: Date.now() + step.expiresIn * 1000, resendAt: Date.now() + (step.resendAfter ?? 0) * 1000 });
}

/** What a reload interrupted; null if there is nothing, or it is too late. */
export function secondStepUnderWay() {
  const step = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  return step && step.until > Date.now() ? step : null;
}

function keep(step) {
  sessionStorage.setItem(KEPT, JSON.stringify(step));
  return step;
}

function forget() {
  sessionStorage.removeItem(KEPT);
  login = null;
}

export function SecondStep({ step, onStep, onAgain }) {
  const left = useRemaining(step.until);
  const again = () => {
    forget();
    onAgain();
  };
  if (left <= 0) {
    return html`
      <${Card} title=${t("second-step.over.title")} icon="warning">
        <p>${t("second-step.over.text")}</p>
        <button type="button" class="primary" onClick=${again}>${t("second-step.again")}</button>
      <//>`;
  }
  async function send({ token, rememberDevice }) {
    const proof = step.provider === "Passkey" ? { credential: await signWithPasskey(step.publicKey) } : { token };
    const trust = rememberDevice ? { rememberDevice: true, deviceKey: await newDeviceKey() } : {};
    const answer = await post("users/two_step_verification_confirm", { challenge: step.challenge, ...proof, ...trust }, { anonymous: true });
    forget();
    await welcome(answer);
  }
  function refused(problem) {
    if (problem.code === "account_changed" || problem.code === "unknown_challenge") {
      onStep(keep({ ...step, until: 0 }));
      return true;
    }
    return false;
  }
  const digits = digitsOf(step.provider);
  return html`
    <${Card} title=${t("second-step.title")} icon=${step.provider}>
      <p>${isSent(step.provider) && step.deliveredTo ? t("second-step.sent-to", { place: step.deliveredTo }) : providerTask(step.provider)}</p>
      ${step.sent === false && html`<${Notice} kind="warning">${t("second-step.not-sent")}<//>`}
      <${Form} key=${step.challenge} send=${send} onRefused=${refused}>
        ${step.provider !== "Passkey" && html`
          <${CodeField} label=${t(`field.code.${digits > 0 ? "digits" : "recovery"}`)} digits=${digits} autofocus />`}
        ${server().trustedDevices && html`
          <${Checkbox} name="rememberDevice" label=${t("second-step.remember", { time: span(server().trustedDevices.days * 86400) })}
            hint=${t("second-step.remember.hint")} />`}
        <${Submit}>${t(step.provider === "Passkey" ? "passkey.use" : "second-step.submit")}<//>
      <//>
      <p class="soon" role="status">${left <= SOON ? t("second-step.soon", { time: span(Math.ceil(left / 10) * 10) }) : ""}</p>
      ${isSent(step.provider) && html`<${Resend} step=${step} onStep=${onStep} />`}
      <${OtherWays} step=${step} onStep=${onStep} onAgain=${again} />
    <//>`;
}

function Resend({ step, onStep }) {
  const wait = useRemaining(step.resendAt);
  async function resend() {
    const more = await post("users/two_step_verification_resend", { challenge: step.challenge }, { anonymous: true });
    onStep(keep({ ...step, ...more, resendAt: Date.now() + (more.resendAfter ?? 0) * 1000 }));
  }
  return wait > 0
    ? html`<p class="quiet">${t("second-step.resend-in", { time: span(wait) })}</p>`
    : html`<${ActionButton} kind="plain" action=${resend}>${t("second-step.resend")}<//>`;
}

/** Another way takes the password again: after a reload it is asked for anew. */
function OtherWays({ step, onStep, onAgain }) {
  const others = step.providers.filter((provider) => provider !== step.provider);
  const [open, show] = useState(false);
  if (others.length > 0 && login !== null && open) {
    return html`
      <p class="others">${t("second-step.other-ways")}</p>
      <ul class="choices">
        ${others.map((provider) => html`
          <li><${ActionButton} action=${async () => onStep(await beginSecondStep(login, step.providers, provider))}>${providerName(provider)}<//></li>`)}
      </ul>
      ${server().recovery && html`<p class="below"><a href="#/lost-everything">${t("second-step.lost")}</a></p>`}`;
  }
  return html`
    <p class="below">
      ${others.length > 0 && login !== null
        ? html`<button type="button" class="plain" onClick=${() => show(true)}>${t("second-step.another")}</button>`
        : html`<button type="button" class="plain" onClick=${onAgain}>${t("second-step.again")}</button>`}
    </p>`;
}
