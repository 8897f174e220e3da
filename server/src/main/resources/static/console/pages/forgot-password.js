// A new password, for whoever has forgotten theirs. The answer is the same whether somebody has the address.
import { post } from "../api.js";
import { Field } from "../parts/fields.js";
import { Form, Submit } from "../parts/form.js";
import { Card } from "../parts/page.js";
import { t } from "../text.js";
import { html, useState } from "../view.js";
import { Sent } from "./sent.js";

export default function ForgotPassword() {
  const [mailed, set] = useState(null);
  async function send({ email }) {
    await post("users/reset_password", { email }, { anonymous: true });
    set(email);
  }
  if (mailed !== null) {
    return html`
      <${Sent} lead=${t("forgot.sent", { email: mailed })} next=${[t("forgot.next.open"), t("forgot.next.choose"), t("forgot.next.sign-in")]}
        onAgain=${() => set(null)} />`;
  }
  return html`
    <${Card} title=${t("forgot.title")} aside=${html`<p><a href="#/sign-in">${t("sent.back")}</a></p>`}>
      <p>${t("forgot.lead")}</p>
      <${Form} send=${send}>
        <${Field} name="email" type="email" label=${t("field.email")} autocomplete="email" required autofocus />
        <${Submit}>${t("forgot.submit")}<//>
      <//>
      <p class="below"><a href="#/lost-everything">${t("forgot.second-step")}</a></p>
    <//>`;
}
