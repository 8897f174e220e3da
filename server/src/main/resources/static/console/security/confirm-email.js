// Registering has mailed the link that confirms the address: it is mailed again here; and it is noticed when it was followed in another tab.
import { post } from "../api.js";
import { ActionButton } from "../parts/action.js";
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
    say(t("confirm-email.mailed-again"));
  }
  return html`
    <p>${t("confirm-email.mailed", { place: person.email })}</p>
    <${Said}>${said}<//>
    <div class="actions">
      <${ActionButton} id="mail-link" action=${mailLink}>${t("confirm-email.again")}<//>
      <a class="button secondary" href="#/security/email">${t("confirm-email.other")}</a>
    </div>`;
}
