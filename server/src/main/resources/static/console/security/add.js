// Which second step to add.
import { get } from "../api.js";
import { Loaded } from "../parts/loaded.js";
import { useLoaded } from "../parts/page.js";
import { SubPage } from "../parts/sub-page.js";
import { Choices } from "../set-up/choices.js";
import { t } from "../text.js";
import { html } from "../view.js";
import { ConfirmEmail } from "./confirm-email.js";

const to = (provider) => `#/security/add/${provider.toLowerCase()}`;

export default function Add({ person }) {
  const loaded = useLoaded(async () => (await get("users/2fa")).factors.map(({ provider }) => provider));
  return html`
    <${SubPage} title=${t("add.title")} back="/security" backTo=${t("nav.security")}>
      ${person.emailVerified
        ? html`<${Loaded} from=${loaded}>${(has) => html`<${Choices} has=${has} to=${to} />`}<//>`
        : html`<p>${t("add.confirm-first")}</p><${ConfirmEmail} person=${person} />`}
    <//>
    ${loaded[0]?.length === 0 && html`<p class="quiet">${t("add.recovery-codes")}</p>`}`;
}
