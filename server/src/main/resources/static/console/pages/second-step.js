// The second step of signing in: a proof of the kind that was chosen, or another kind.
import { post, Problem } from "../api.js";
import { newDeviceKey } from "../device-key.js";
import { ActionButton } from "../parts/action.js";
import { resendAt, useRemaining } from "../parts/clock.js";
import { Checkbox, CodeField } from "../parts/fields.js";
import { Form, Submit } from "../parts/form.js";
import { Card, Notice } from "../parts/page.js";
import { digitsOf, isHeld, isSent, providerName, providerTask } from "../parts/providers.js";
import { Resend, SentTo } from "../parts/resend.js";
import { Whose } from "../parts/whose.js";
import { passkeysWork, signWithPasskey } from "../passkeys.js";
import { server } from "../server.js";
import { signIn } from "../session.js";
import { clock, has, span, t } from "../text.js";
import { html, useEffect, useState } from "../view.js";
import { anotherWay, forgetSecondStep, keep, otherWaysWork } from "./login-under-way.js";

const SOON = 60; // seconds: then the person is told that the time runs out
const TRIES = 5; // of a login: after that no code is taken, and no answer says so
/** What ends a login before its time. */
const ENDS = { account_changed: "changed", unknown_challenge: "over" };

export function SecondStep({ step, onStep, onAgain, onOtherWay }) {
  const left = useRemaining(step.until);
  const pause = useRemaining(step.resendAt);
  const waits = isPaused(step) && pause > 0;
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
    const proof = provider === "Passkey" ? { credential: await signWithPasskey(step.publicKey ?? (await offerAgain()).publicKey) } : { token };
    const { deviceKey, keepKey } = rememberDevice ? await newDeviceKey() : {};
    await signIn(async () => {
      const answer = await confirm(provider, { challenge: step.challenge, ...proof, ...(rememberDevice && { rememberDevice, deviceKey }) });
      await keepKey?.();
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
  const offerAgain = () => post("users/two_step_verification_resend", { challenge: step.challenge }, { anonymous: true });
  async function resend() {
    const more = await offerAgain();
    onStep(keep({ ...step, sent: undefined, ...more, resendAt: resendAt(more) }));
  }
  return html`
    <${Card} title=${t("second-step.title")} icon=${provider}>
      <${Whose} onAgain=${again} />
      ${step.skipped && html`<${Notice} kind="warning">${t(`second-step.skipped.${step.skipped.code}`, { way: providerName(step.skipped.provider) })}<//>`}
      ${waits
        ? html`<${Notice} kind="warning">${t("second-step.paused", { time: clock(step.resendAt) })}<//>`
        : html`<${SentTo} answer=${isHeld(provider) ? {} : step}>${providerTask(provider)}<//>`}
      <${Form} key=${waits} send=${send} onRefused=${refused}>
        <${Proof} provider=${provider} waits=${waits} />
        <${Submit} autofocus=${provider === "Passkey" && !waits} disabled=${waits}>${t(provider === "Passkey" ? "passkey.use" : "second-step.submit")}<//>
      <//>
      <p class="soon" role="status">${left <= SOON ? t("second-step.soon", { time: span(Math.ceil(left / 10) * 10) }) : ""}</p>
      ${!waits && (isSent(provider) || step.resendAfter !== undefined && !isHeld(provider)) && html`<${Resend} at=${step.resendAt} action=${resend} />`}
      ${!waits && html`<${OtherWays} step=${step} onStep=${onStep} onOtherWay=${onOtherWay} />`}
    <//>`;
}

/** After too many wrong answers the account takes none for a while, of no kind; other codes are withheld from an address. */
function isPaused({ sent, deliveredTo }) {
  return sent === false && deliveredTo === undefined;
}

/**
 * Whoever needs a recovery code has lost something: that is no moment to trust a device, and the server would not. What else is
 * asked stands before the code, which sends itself.
 */
function Proof({ provider, waits }) {
  const digits = digitsOf(provider);
  const kind = digits > 0 ? ".digits" : provider === "RecoveryCode" ? ".recovery" : "";
  return html`
    ${server().trustedDevices && provider !== "RecoveryCode" && html`
      <${Checkbox} name="rememberDevice" label=${t("second-step.remember", { time: span(server().trustedDevices.days * 86400) })}
        hint=${t("second-step.remember.hint")} disabled=${waits} />`}
    ${provider !== "Passkey" && html`
      <${CodeField} label=${t(`field.code${kind}`)} digits=${digits} recovery=${provider === "RecoveryCode"} autofocus=${!waits}
        disabled=${waits} ...${kind === "" && { class: "code as-typed" }} />`}`;
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

/** After a reload nothing but what is shown can be done: another way takes the password again. */
function OtherWays({ step, onStep, onOtherWay }) {
  const others = step.providers.filter((provider) => provider !== step.provider && (provider !== "Passkey" || passkeysWork()));
  const [listed, show] = useState(false);
  const choosable = others.length > 0;
  const choose = () => (otherWaysWork() ? show(true) : onOtherWay());
  return html`
    ${choosable && listed && html`
      <p class="others">${t("second-step.other-ways")}</p>
      <ul class="choices">
        ${others.map((provider) => html`
          <li><${ActionButton} action=${async () => onStep(await anotherWay(provider))}>${providerName(provider)}<//></li>`)}
      </ul>`}
    ${choosable && !listed && html`
      <p class="below"><button type="button" class="plain" onClick=${choose}>${t("second-step.another")}</button></p>`}
    ${(listed || !choosable || step.provider === "RecoveryCode") && html`<p class="below"><a href="#/lost-everything">${t("second-step.lost")}</a></p>`}`;
}
