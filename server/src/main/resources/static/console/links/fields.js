// What pages behind mailed links ask for, beside the click.
import { PasswordField } from "../parts/fields.js";
import { server } from "../server.js";
import { t } from "../text.js";
import { html, useEffect } from "../view.js";

export function NewPassword() {
  return html`
    <${PasswordField} name="newPassword" label=${t("field.new-password")} autocomplete="new-password"
      hint=${t("password.hint", { min: server().password.minLength })} />`;
}

export function AccountPassword() {
  return html`<${PasswordField} autocomplete="current-password" />`;
}

/** Where several accounts want one address, the link alone does not say whose it is: the server asks, and so does the page. */
export function PasswordIfAsked({ asked }) {
  useEffect(() => void (asked && document.querySelector("#password").focus()), [asked]);
  return asked && html`
    <p>${t("link.verify-email.several")}</p>
    <${PasswordField} label=${t("link.verify-email.password")} autocomplete="current-password" />`;
}
