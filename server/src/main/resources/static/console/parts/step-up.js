// Asks for a fresh proof in place: whoever was about to do something does it, and stays where they are.
import { get, onStepUp, post } from "../api.js";
import { signWithPasskey } from "../passkeys.js";
import { t } from "../text.js";
import { html, useEffect, useState } from "../view.js";
import { Dialog } from "./dialog.js";
import { CodeField, Form, PasswordField, Submit, useAction } from "./form.js";
import { digitsOf, isSent, providerName } from "./providers.js";

/** Stands once in the page; it shows itself when the server wants a fresh login. */
export function StepUp() {
  const [asked, ask] = useState(null);
  useEffect(() => onStepUp((problem) => new Promise((answer) => ask({ problem, answer }))), []);
  if (asked === null) {
    return null;
  }
  function close(proved) {
    ask(null);
    asked.answer(proved);
  }
  return html`
    <${Dialog} title=${t("step-up.title")} onClose=${() => close(false)}>
      <p>${t("step-up.lead")}</p>
      <${Ways} purpose=${asked.problem.purpose} onProved=${() => close(true)} />
    <//>`;
}

function Ways({ purpose, onProved }) {
  const [ways, set] = useState(null);
  const [chosen, choose] = useState(0);
  const [load, , notice] = useAction(async () => set((await get("users/step_up")).methods));
  useEffect(() => void load(), []);
  if (ways === null) {
    return html`<p class="notice" role="alert">${notice}</p>`;
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
  const [ready, set] = useState(null);
  const needsReady = isSent(way.method) || way.method === "Passkey";
  const [prepare, , notice] = useAction(async () => set(await post("users/step_up", { method: way.method })));
  useEffect(() => {
    if (isSent(way.method)) {
      prepare();
    }
  }, []);
  async function send({ password, token }) {
    const proofs = { method: way.method, ...(purpose && { purpose }), ...(password && { password }), ...(token && { token }) };
    if (way.method === "Passkey") {
      const { publicKey } = await post("users/step_up", { method: "Passkey" });
      proofs.credential = await signWithPasskey(publicKey);
    }
    await post("users/step_up", proofs);
    onProved();
  }
  return html`
    <${Form} send=${send}>
      ${way.proofs.includes("password") && html`<${PasswordField} autocomplete="current-password" autofocus />`}
      ${ready?.deliveredTo && html`<p role="status">${t("second-step.sent-to", { place: ready.deliveredTo })}</p>`}
      ${needsReady && notice && html`<p class="notice" role="alert">${notice}</p>`}
      ${way.proofs.includes("token") && way.method !== "Passkey" && html`
        <${CodeField} label=${t(`field.code.${digitsOf(way.method) > 0 ? "digits" : "recovery"}`)} digits=${digitsOf(way.method)} />`}
      <${Submit}>${t(way.method === "Passkey" ? "passkey.use" : "continue")}<//>
    <//>`;
}
