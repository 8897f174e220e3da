// The second step of signing in. It survives a reload: the challenge is in a cookie, and what is shown in this tab's storage.
import { post, Problem } from "../api.js";
import { newDeviceKey } from "../device-key.js";
import { ActionButton, Checkbox, CodeField, Form, Submit } from "../parts/form.js";
import { Card, Notice } from "../parts/page.js";
import { digitsOf, isSent, providerName, providerTask } from "../parts/providers.js";
import { useRemaining } from "../parts/clock.js";
import { passkeysWork, signWithPasskey } from "../passkeys.js";
import { server } from "../server.js";
import { signIn } from "../session.js";
import { has, span, t } from "../text.js";
import { html, useEffect, useState } from "../view.js";

const KEPT = "secondStep";
const SOON = 60; // seconds: then the person is told that the time runs out
const TRIES = 5; // of a login: after that no code is taken, and no answer says so
/** What ends a login before its time. */
const ENDS = { account_changed: "changed", unknown_challenge: "over" };
/** What keeps one way from working, and leaves the others. */
const UNUSABLE = ["provider_stopped", "email_not_verified", "provider_not_enabled", "passkey_missing"];
let login = null; // name and password, in this tab's memory alone, for another way

/** Opens the second step with the first way that works, in the account's order; and remembers what kept one before it from working. */
export async function beginSecondStep(wanted, providers) {
  let skipped;
  for (const provider of providers) {
    try {
      return keep({ ...(await open(wanted, provider)), skipped: skipped && { provider: skipped.provider, code: skipped.code } });
    } catch (problem) {
      if (!UNUSABLE.includes(problem.code)) {
        throw problem;
      }
      skipped ??= Object.assign(problem, { provider });
    }
  }
  throw skipped;
}

/** What a reload interrupted; null if there is nothing, or it is too late. */
export function secondStepUnderWay() {
  const step = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  return step && step.until > Date.now() ? step : null;
}

async function open(wanted, provider) {
  if (provider === "Passkey" && !passkeysWork()) {
    throw new Problem({ code: "passkey_missing" }, 0);
  }
  login = wanted;
  const step = await post("users/two_step_verification_login", { ...login, provider }, { anonymous: true });
  return { ...step, tries: 0, until: Date.now() + step.expiresIn * 1000, resendAt: resendAt(step) };
}

function resendAt({ resendAfter = 0 }) {
  return Date.now() + resendAfter * 1000;
}

function keep(step) {
  sessionStorage.setItem(KEPT, JSON.stringify(step));
  return step;
}

/** What nobody needs any more: the login is over, done, or left. */
export function forgetSecondStep() {
  sessionStorage.removeItem(KEPT);
  login = null;
}

export function SecondStep({ step, onStep, onAgain }) {
  const left = useRemaining(step.until);
  const { provider, tries } = step;
  const over = left <= 0;
  const again = () => {
    forgetSecondStep();
    onAgain();
  };
  useEffect(() => {
    if (over) {
      forgetSecondStep();
    }
  }, [over]);
  if (over) {
    return html`<${Over} why=${step.why ?? "over"} onAgain=${again} />`;
  }
  async function send({ token, rememberDevice }) {
    const proof = provider === "Passkey" ? { credential: await signWithPasskey(step.publicKey) } : { token };
    const trust = rememberDevice ? { rememberDevice: true, deviceKey: await newDeviceKey() } : {};
    await signIn(async () => {
      const answer = await confirm(provider, { challenge: step.challenge, ...proof, ...trust });
      forgetSecondStep();
      return answer;
    });
  }
  function refused({ code }) {
    const wrong = code.startsWith("invalid_token");
    const why = wrong && tries + 1 >= TRIES ? "tries" : ENDS[code];
    onStep(keep({ ...step, tries: tries + wrong, ...(why && { why, until: 0 }) }));
    return why !== undefined;
  }
  const digits = digitsOf(provider);
  const kind = digits > 0 ? ".digits" : provider === "RecoveryCode" ? ".recovery" : "";
  return html`
    <${Card} title=${t("second-step.title")} icon=${provider}>
      ${step.skipped && html`<${Notice} kind="warning">${t(`second-step.skipped.${step.skipped.code}`, { way: providerName(step.skipped.provider) })}<//>`}
      ${step.sent === false
        ? html`<${Notice} kind="warning">${t("second-step.not-sent")}<//>`
        : html`<p>${step.deliveredTo ? t("second-step.sent-to", { place: step.deliveredTo }) : providerTask(provider)}</p>`}
      <${Form} send=${send} onRefused=${refused}>
        ${provider !== "Passkey" && html`
          <${CodeField} label=${t(`field.code${kind}`)} digits=${digits} autofocus ...${kind === "" && { class: "code as-typed" }} />`}
        ${server().trustedDevices && html`
          <${Checkbox} name="rememberDevice" label=${t("second-step.remember", { time: span(server().trustedDevices.days * 86400) })}
            hint=${t("second-step.remember.hint")} />`}
        <${Submit} autofocus=${provider === "Passkey"}>${t(provider === "Passkey" ? "passkey.use" : "second-step.submit")}<//>
      <//>
      <p class="soon" role="status">${left <= SOON ? t("second-step.soon", { time: span(Math.ceil(left / 10) * 10) }) : ""}</p>
      ${(isSent(provider) || step.resendAfter !== undefined) && html`<${Resend} step=${step} onStep=${onStep} />`}
      <${OtherWays} step=${step} onStep=${onStep} onAgain=${again} />
    <//>`;
}

/** Says of a wrong code what helps with this provider, where there are words for it. */
async function confirm(provider, proofs) {
  try {
    return await post("users/two_step_verification_confirm", proofs, { anonymous: true });
  } catch (problem) {
    const code = `${problem.code}.${provider}`;
    if (problem.code === "two_step_enrolment_required") {
      forgetSecondStep();
    }
    throw has(`problem.${code}`) ? new Problem({ ...problem.body, code }, problem.status) : problem;
  }
}

function Over({ why, onAgain }) {
  return html`
    <${Card} title=${t(`second-step.${why}.title`)} icon="warning">
      <p>${t(`second-step.${why}.text`)}</p>
      <button type="button" class="primary" onClick=${onAgain}>${t("second-step.again")}</button>
    <//>`;
}

function Resend({ step, onStep }) {
  const wait = useRemaining(step.resendAt);
  async function resend() {
    const more = await post("users/two_step_verification_resend", { challenge: step.challenge }, { anonymous: true });
    onStep(keep({ ...step, sent: undefined, ...more, resendAt: resendAt(more) }));
  }
  return wait > 0
    ? html`<p class="quiet">${t("second-step.resend-in", { time: span(wait) })}</p>`
    : html`<${ActionButton} kind="plain" action=${resend}>${t("second-step.resend")}<//>`;
}

/** Another way takes the password again: after a reload the person begins again for it. */
function OtherWays({ step, onStep, onAgain }) {
  const others = step.providers.filter((provider) => provider !== step.provider && (provider !== "Passkey" || passkeysWork()));
  const [listed, show] = useState(false);
  const choosable = others.length > 0 && login !== null;
  return html`
    ${choosable && listed && html`
      <p class="others">${t("second-step.other-ways")}</p>
      <ul class="choices">
        ${others.map((provider) => html`
          <li><${ActionButton} action=${async () => onStep(keep(await open(login, provider)))}>${providerName(provider)}<//></li>`)}
      </ul>`}
    <p class="actions">
      ${choosable && !listed && html`<button type="button" class="plain" onClick=${() => show(true)}>${t("second-step.another")}</button>`}
      <button type="button" class="plain" onClick=${onAgain}>${t("second-step.again")}</button>
    </p>
    ${(listed || !choosable || step.provider === "RecoveryCode") && html`<p class="below"><a href="#/lost-everything">${t("second-step.lost")}</a></p>`}`;
}
