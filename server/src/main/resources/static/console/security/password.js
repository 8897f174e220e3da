// Another password. Password managers find the name beside it, and so keep the right one.
import { post } from "../api.js";
import { PasswordField } from "../parts/fields.js";
import { Form, Submit } from "../parts/form.js";
import { SubPage } from "../parts/sub-page.js";
import { go } from "../router.js";
import { server } from "../server.js";
import { rich, t } from "../text.js";
import { html } from "../view.js";

export default function Password({ person }) {
  async function send({ currentPassword, newPassword }) {
    await post("users/set_password", { currentPassword, newPassword, confirmNewPassword: newPassword });
    go("/security/account?done=password", true);
  }
  const { minLength, maxLength } = server().password;
  return html`
    <${SubPage} title=${t("password.title")}>
      <p>${t("password.lead")}</p>
      <${Form} send=${send}>
        <input type="text" name="username" value=${person.username} autocomplete="username" readOnly hidden />
        <${PasswordField} name="currentPassword" label=${t("password.current")} autocomplete="current-password" autofocus />
        <${PasswordField} name="newPassword" label=${t("password.new")} hint=${t("password.hint", { count: minLength })}
          autocomplete="new-password" passwordrules=${`minlength: ${minLength}; maxlength: ${maxLength};`} />
        <${Submit}>${t("password.submit")}<//>
      <//>
      <p class="below">${rich("password.forgotten")}</p>
    <//>`;
}
