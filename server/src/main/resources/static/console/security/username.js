// Another name to sign in with.
import { post } from "../api.js";
import { Field } from "../parts/fields.js";
import { Form, Submit, wrong } from "../parts/form.js";
import { SubPage } from "../parts/sub-page.js";
import { go } from "../router.js";
import { refreshPerson } from "../session.js";
import { t } from "../text.js";
import { html } from "../view.js";

export default function Username({ person }) {
  async function send({ username }) {
    try {
      await post("users/set_username", { username: username.trim() });
    } catch (problem) {
      throw problem.code === "username_taken" ? wrong("username", t("problem.username_taken")) : problem;
    }
    await refreshPerson();
    go("/security/account?done=username", true);
  }
  return html`
    <${SubPage} title=${t("username.title")}>
      <p>${t("username.now")} <strong>${person.username}</strong></p>
      <p>${t("username.lead")}</p>
      <${Form} send=${send}>
        <${Field} name="username" label=${t("username.new")} hint=${t("username.hint")} autocomplete="username" maxLength=${254} autofocus required />
        <${Submit}>${t("username.submit")}<//>
      <//>
    <//>`;
}
