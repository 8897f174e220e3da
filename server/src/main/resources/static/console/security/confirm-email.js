// Has the link mailed that confirms the address, and notices when it was followed in another tab.
import { post } from "../api.js";
import { ActionButton } from "../parts/form.js";
import { Said } from "../parts/loaded.js";
import { refreshPerson } from "../session.js";
import { t } from "../text.js";
import { html, useEffect, useState } from "../view.js";

export function ConfirmEmail({ person }) {
  const [said, say] = useState("");
  useEffect(() => {
    addEventListener("focus", refreshPerson);
    return () => removeEventListener("focus", refreshPerson);
  }, []);
  async function mailLink() {
    await post("users/verify_email");
    say(t("confirm-email.mailed", { place: person.email }));
  }
  return html`
    <p>${t("confirm-email.address")} <strong>${person.email}</strong></p>
    <${Said}>${said}<//>
    <div class="actions">
      <${ActionButton} id="mail-link" kind="primary" action=${mailLink}>${t(said ? "confirm-email.again" : "confirm-email.do")}<//>
      <a class="button secondary" href="#/security/email">${t("confirm-email.other")}</a>
    </div>`;
}
