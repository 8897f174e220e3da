// Another address. It counts once its owner has followed the link that is mailed there.
import { post } from "../api.js";
import { Field } from "../parts/fields.js";
import { Form, Submit } from "../parts/form.js";
import { Notice } from "../parts/page.js";
import { SubPage } from "../parts/sub-page.js";
import { rich, t } from "../text.js";
import { html, useState } from "../view.js";

export default function Email({ person }) {
  const [asked, set] = useState("");
  async function send({ email }) {
    await post("users/set_email", { email: email.trim() });
    set(email.trim());
  }
  if (asked && asked !== person.email) {
    return html`
      <${SubPage} title=${t("email.asked.title")}>
        <p>${rich("email.asked.text", { place: asked })}</p>
        <p>${t("email.asked.stay")}</p>
        <p>${t("email.asked.told", { place: person.email })}</p>
        <p class="quiet">${t("email.asked.nothing")}</p>
        <div class="actions"><button type="button" class="secondary" onClick=${() => set("")}>${t("email.another")}</button></div>
      <//>`;
  }
  return html`
    <${SubPage} title=${t("email.title")}>
      <p>${t("email.now")} <strong>${person.email}</strong></p>
      <${Notice}>${t("email.lead")}<//>
      <${Form} send=${send}>
        <${Field} name="email" label=${t("email.new")} type="email" inputmode="email" autocomplete="email" maxLength=${254} autofocus required />
        <${Submit}>${t("email.submit")}<//>
      <//>
    <//>`;
}
