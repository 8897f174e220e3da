// A pass of the helpdesk stands for the second step, once. It opens nothing but the page on which a new second step is added.
import { post, Problem } from "../api.js";
import { CodeField, Field, PasswordField } from "../parts/fields.js";
import { Form, Submit } from "../parts/form.js";
import { Card } from "../parts/page.js";
import { keepEnrolling, keepName } from "../parts/whose.js";
import { go } from "../router.js";
import { rich, t } from "../text.js";
import { html } from "../view.js";
import { forgetSecondStep } from "./login-under-way.js";

export default function Pass() {
  async function send({ username, password, pass }) {
    forgetSecondStep();
    keepName(username);
    try {
      keepEnrolling((await post("users/pass", { username, password, pass }, { anonymous: true })).accountId);
    } catch (problem) {
      throw problem.code === "invalid_credentials" ? new Problem({ code: "pass_refused" }, problem.status) : problem;
    }
    go("/enrol");
  }
  return html`
    <${Card} title=${t("pass.title")} icon="RecoveryCode" aside=${html`<p><a href="#/lost-everything">${t("pass.none")}</a></p>`}>
      <p>${t("pass.lead")}</p>
      <${Form} send=${send}>
        <${Field} name="username" label=${t("field.username-or-email")} autocomplete="username" required autofocus />
        <${PasswordField} autocomplete="current-password" />
        <${CodeField} name="pass" digits=${0} label=${t("field.pass")} hint=${t("pass.hint")} />
        <${Submit}>${t("continue")}<//>
      <//>
      <p class="below quiet">${rich("pass.password")}</p>
    <//>`;
}
