// Asks for a fresh proof in place: whoever was about to do something does it, and stays where they are.
import { get, onStepUp, post, Problem } from "../api.js";
import { signWithPasskey, stopWaiting } from "../passkeys.js";
import { leave, usePerson } from "../session.js";
import { has, span, t } from "../text.js";
import { html, useEffect, useRef, useState } from "../view.js";
import { useRemaining } from "./clock.js";
import { Dialog } from "./dialog.js";
import { ActionButton, CodeField, Form, PasswordField, Submit, useAction } from "./form.js";
import { digitsOf, isSent, providerName } from "./providers.js";

/** Stands once in the page; it shows itself when the server wants a fresh login. */
export function StepUp() {
  const [asked, ask] = useState(null);
  useEffect(() => onStepUp((problem) => new Promise((answer) => ask({ problem, answer }))), []);
  function close(proved) {
    stopWaiting();
    ask(null);
    asked?.answer(proved);
  }
  useEffect(() => {
    const left = () => close(false); // back, or to another page
    addEventListener("hashchange", left);
    return () => {
      removeEventListener("hashchange", left);
      asked?.answer(false); // the page is another's now
    };
  }, [asked]);
  if (asked === null) {
    return null;
  }
  return html`
    <${Dialog} title=${t("step-up.title")} onClose=${() => close(false)}>
      <p>${t(has(`step-up.for.${asked.problem.purpose}`) ? `step-up.for.${asked.problem.purpose}` : "step-up.lead")}</p>
      <${Ways} purpose=${asked.problem.purpose} onProved=${() => close(true)} />
    <//>`;
}

function Ways({ purpose, onProved }) {
  const [ways, set] = useState(null);
  const [chosen, choose] = useState(0);
  const [load, , notice] = useAction(async () => set((await get("users/step_up")).methods));
  useEffect(() => void load(), []);
  if (ways === null) {
    return notice
      ? html`
        <p class="notice" role="alert">${notice}</p>
        <div class="actions"><button type="button" class="secondary" onClick=${load}>${t("try-again")}</button></div>`
      : html`<p role="status">${t("busy")}</p>`;
  }
  if (ways.length === 0) {
    return html`<p>${t("step-up.none")}</p>`;
  }
  const way = ways[chosen];
  return html`
    <${Way} key=${way.method} way=${way} purpose=${purpose} onProved=${onProved} />
    ${ways.length > 1 && html`
      <p class="others">${t("second-step.other-ways")}</p>
      <ul class="choices">
        ${ways.map((other, index) => index !== chosen && html`
          <li><button type="button" class="secondary" onClick=${() => choose(index)}>${methodName(other.method)}</button></li>`)}
      </ul>`}`;
}

function methodName(method) {
  return method === "Password" ? t("field.password") : providerName(method);
}

/** One way, with the fields that its proofs need. What has to be sent is sent when the way is chosen. */
function Way({ way, purpose, onProved }) {
  const person = usePerson();
  const wanted = { method: way.method, purpose }; // what is sent or signed counts for the purpose that it was asked for
  const place = useRef();
  useEffect(() => place.current.querySelector(".field input, [type=submit]").focus(), []);
  async function send({ password, token }) {
    const credential = way.method === "Passkey" ? await signed() : undefined;
    await post("users/step_up", { ...wanted, password, token, credential });
    onProved();
  }
  async function signed() {
    return signWithPasskey((await post("users/step_up", wanted)).publicKey);
  }
  return html`
    <div ref=${place}>
      <${Form} send=${send} onRefused=${refused}>
        <input type="text" name="username" value=${person?.username} autocomplete="username" readOnly hidden />
        ${way.proofs.includes("password") && html`<${PasswordField} autocomplete="current-password" />`}
        ${isSent(way.method) && html`<${Sent} wanted=${wanted} />`}
        ${way.proofs.includes("token") && html`
          <${CodeField} label=${t(`field.code.${digitsOf(way.method) > 0 ? "digits" : "recovery"}`)} digits=${digitsOf(way.method)} />`}
        <${Submit}>${t(way.method === "Passkey" ? "passkey.use" : "continue")}<//>
      <//>
    </div>`;
}

/** Too many wrong proofs end the session: then its owner is told why, and where to go on. */
function refused(problem) {
  if (problem.code === "invalid_proof") {
    get("users/me", { quiet: true }).catch((gone) => gone instanceof Problem && gone.code === "unauthenticated" && leave("stopped"));
  }
  return false;
}

/** Has a code sent, and sent once more where it does not come. */
function Sent({ wanted }) {
  const [sent, set] = useState(null);
  const [send, , notice] = useAction(async () => {
    const { deliveredTo, resendAfter = 0 } = await post("users/step_up", wanted);
    set({ deliveredTo, resendAt: Date.now() + resendAfter * 1000 });
  });
  const wait = useRemaining(sent?.resendAt ?? 0);
  useEffect(() => void send(), []);
  return html`
    <p role="status">${sent?.deliveredTo ? t("second-step.sent-to", { place: sent.deliveredTo }) : ""}</p>
    ${notice && html`<p class="notice" role="alert">${notice}</p>`}
    ${(sent || notice) && (wait > 0
      ? html`<p class="quiet">${t("second-step.resend-in", { time: span(wait) })}</p>`
      : html`<${ActionButton} kind="plain" action=${send}>${t("second-step.resend")}<//>`)}`;
}
