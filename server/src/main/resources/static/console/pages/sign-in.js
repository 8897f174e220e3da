// Sign in: a passkey alone, or the password and, where the account has them, its second step.
import { post } from "../api.js";
import { deviceSignature } from "../device-key.js";
import { ActionButton } from "../parts/action.js";
import { Field, PasswordField } from "../parts/fields.js";
import { Form, Submit } from "../parts/form.js";
import { Later } from "../parts/later.js";
import { Card, Notice } from "../parts/page.js";
import { keepName, keptName } from "../parts/whose.js";
import { canFillIn, passkeysWork, signInWithPasskey, stopWaiting } from "../passkeys.js";
import { go, place, usePlace } from "../router.js";
import { server } from "../server.js";
import { signIn } from "../session.js";
import { explain, has, t } from "../text.js";
import { html, useEffect, useState } from "../view.js";
import { beginSecondStep, forgetSecondStep, secondStepUnderWay } from "./login-under-way.js";

/** Where somebody at the second step may look up the ways back, and return from. */
const WAYS_BACK = "/lost-everything";
/** Why somebody is here who has given the password before: it is not known any more, and another way needs it. */
const OTHER = "other-way";

export default function SignIn() {
  const [step, set] = useState(secondStepUnderWay);
  const [other, wantOther] = useState(false);
  const { query } = usePlace();
  const because = other ? OTHER : query.because;
  const refused = useAutofill(step === null);
  useEffect(() => () => place().path === WAYS_BACK || forgetSecondStep(), []);
  if (step !== null) {
    return html`<${Later} key=${step.challenge} load=${secondStep} step=${step} onStep=${set} onAgain=${() => set(null)} onOtherWay=${otherWay} />`;
  }
  function otherWay() {
    forgetSecondStep();
    wantOther(true);
    set(null);
    go(`/sign-in?because=${OTHER}`, true); // so that a reload says it, too
  }
  async function send({ username, password }) {
    stopWaiting();
    const login = { username, password };
    keepName(username);
    try {
      await signIn(async () => post("jwt/create", { ...login, ...(await deviceSignature()) }, { anonymous: true }));
    } catch (problem) {
      if (problem.code !== "two_step_verification_required") {
        throw problem;
      }
      const [begun] = await Promise.all([beginSecondStep(login, problem.body.providers), secondStep().catch(() => {})]);
      set(begun);
    }
  }
  const withPasskeys = server().providers.includes("Passkey") && passkeysWork();
  return html`
    <${Card} title=${t("sign-in.title")} aside=${html`<p>${t("sign-in.no-account")} <a href="#/register">${t("register.link")}</a></p>`}>
      ${because && has(`sign-in.because.${because}`) && html`<${Notice} kind="info">${t(`sign-in.because.${because}`)}<//>`}
      ${withPasskeys && html`
        <${ActionButton} kind="primary" action=${() => signIn(() => signInWithPasskey())}>${t("sign-in.passkey")}<//>
        ${refused && html`<p class="notice" role="alert">${refused}</p>`}
        <p class="or"><span>${t("or")}</span></p>`}
      <${Form} send=${send}>
        <${Field} name="username" label=${t("field.username-or-email")} autocomplete="username webauthn" required autofocus=${!because}
          defaultValue=${because === OTHER ? keptName() : undefined} />
        <${PasswordField} autocomplete="current-password" autofocus=${because === OTHER} />
        <${Submit} kind=${withPasskeys ? "secondary" : "primary"}>${t("sign-in.submit")}<//>
      <//>
      <p class="below"><a href="#/forgot-password">${t("sign-in.forgot")}</a></p>
    <//>`;
}

/** Whoever signs in by one step needs none of it. */
async function secondStep() {
  return (await import("./second-step.js")).SecondStep;
}

/** The browser offers passkeys where it fills in names, for as long as the form is shown. Gives what the server has against one. */
function useAutofill(shown) {
  const [refused, say] = useState("");
  useEffect(() => {
    if (shown) {
      offerPasskeys().catch((problem) => problem.status > 0 && say(explain(problem))); // without a status: the person did something else
      return stopWaiting;
    }
  }, [shown]);
  return refused;
}

async function offerPasskeys() {
  if (server().providers.includes("Passkey") && (await canFillIn())) {
    await signIn(() => signInWithPasskey("conditional"));
  }
}
