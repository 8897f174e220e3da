// The end of an account. Whoever types its name means it.
import { del } from "../api.js";
import { Field } from "../parts/fields.js";
import { Form, Submit, wrong } from "../parts/form.js";
import { SubPage } from "../parts/sub-page.js";
import { leave } from "../session.js";
import { rich, t } from "../text.js";
import { html } from "../view.js";

export default function Delete({ person }) {
  async function send({ confirmation }) {
    if (confirmation.trim().toLowerCase() !== person.username.toLowerCase()) {
      throw wrong("confirmation", t("delete.wrong", { name: person.username }));
    }
    await del("users/delete");
    leave("deleted");
  }
  return html`
    <${SubPage} title=${t("delete.title")}>
      <p><strong>${t("delete.lead")}</strong></p>
      <h2>${t("delete.gone")}</h2>
      <ul><li>${t("delete.gone.1")}</li><li>${t("delete.gone.2")}</li><li>${t("delete.gone.3")}</li></ul>
      <h2>${t("delete.stays")}</h2>
      <ul><li>${t("delete.stays.1")}</li><li>${t("delete.stays.2")}</li></ul>
      <p>${rich("delete.export")}</p>
      <${Form} send=${send}>
        <${Field} name="confirmation" label=${t("delete.confirm", { name: person.username })} autocomplete="off" required />
        <${Submit} kind="danger">${t("delete.submit")}<//>
      <//>
    <//>`;
}
