// A passkey: a name if wanted, then the browser takes over.
import { Field } from "../parts/fields.js";
import { Form, Submit } from "../parts/form.js";
import { makePasskey, passkeysWork } from "../passkeys.js";
import { t } from "../text.js";
import { html } from "../view.js";
import { OwnEmail } from "./set-up.js";

export function PasskeySetUp({ begin, prove, email }) {
  if (!passkeysWork()) {
    return html`<p>${t("set-up.Passkey.cannot")}</p>`;
  }
  async function send({ label, ...values }) {
    const { publicKey } = await begin(label.trim() ? { label: label.trim() } : {});
    await prove({ ...values, credential: await makePasskey(publicKey) });
  }
  return html`
    <p>${t("passkey.lead")}</p>
    <${Form} send=${send}>
      <${OwnEmail} email=${email} />
      <${Field} name="label" label=${t("passkey.label")} hint=${t("passkey.label.hint")} maxLength=${64} autocomplete="off" autocapitalize="sentences" />
      <${Submit}>${t("passkey.create")}<//>
    <//>`;
}
