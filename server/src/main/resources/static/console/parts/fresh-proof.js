// One way to show once more that it is oneself, with the fields that its proofs need.
import { get, post, Problem } from "../api.js";
import { signWithPasskey } from "../passkeys.js";
import { leave, usePerson } from "../session.js";
import { t } from "../text.js";
import { html, useEffect, useRef, useState } from "../view.js";
import { resendAt } from "./clock.js";
import { CodeField, PasswordField } from "./fields.js";
import { Form, Submit } from "./form.js";
import { digitsOf, isSent } from "./providers.js";
import { Resend, SentTo } from "./resend.js";

/** A code that has to be sent is sent when the person asks for it: what is shown by itself sends nothing. */
export function FreshProof({ way, purpose, onProved }) {
  const wanted = { method: way.method, purpose }; // what is sent or signed counts for the purpose that it was asked for
  const [sent, set] = useState(null);
  const place = useRef();
  useEffect(() => place.current.querySelector(".field input, [type=submit]").focus(), [sent === null]);
  async function ask() {
    const answer = await post("users/step_up", wanted);
    set({ ...answer, resendAt: resendAt(answer) });
  }
  return html`
    <div ref=${place}>
      ${isSent(way.method) && sent === null
        ? html`
          <p>${t(`step-up.code.${way.method}`)}</p>
          <${Form} key="ask" send=${ask}><${Submit}>${t("code.send")}<//><//>`
        : html`
          ${sent && html`<${SentTo} answer=${sent} />`}
          <${Proofs} key="proofs" way=${way} wanted=${wanted} onProved=${onProved} />
          ${sent && html`<${Resend} at=${sent.resendAt} action=${ask} />`}`}
    </div>`;
}

function Proofs({ way, wanted, onProved }) {
  const person = usePerson();
  const digits = digitsOf(way.method);
  async function send({ password, token }) {
    const credential = way.method === "Passkey" ? await signWithPasskey((await post("users/step_up", wanted)).publicKey) : undefined;
    await post("users/step_up", { ...wanted, password, token, credential });
    onProved();
  }
  return html`
    <${Form} send=${send} onRefused=${refused}>
      <input type="text" name="username" value=${person?.username} autocomplete="username" readOnly hidden />
      ${way.proofs.includes("password") && html`<${PasswordField} autocomplete="current-password" />`}
      ${way.proofs.includes("token") && html`<${CodeField} label=${t(`field.code.${digits > 0 ? "digits" : "recovery"}`)} digits=${digits}
        recovery=${way.method === "RecoveryCode"} />`}
      <${Submit}>${t(way.method === "Passkey" ? "passkey.use" : "continue")}<//>
    <//>`;
}

/** Too many wrong proofs end the session: then its owner is told why, and where to go on. */
function refused(problem) {
  if (problem.code === "invalid_proof") {
    get("users/me", { quiet: true }).catch((gone) => gone instanceof Problem && gone.code === "unauthenticated" && leave("stopped"));
  }
  return false;
}
