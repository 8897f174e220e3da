// Codes by e-mail, step by step; an account has them once.
import { get } from "../api.js";
import { Loaded } from "../parts/loaded.js";
import { useLoaded } from "../parts/page.js";
import { SubPage } from "../parts/sub-page.js";
import { t } from "../text.js";
import { html } from "../view.js";
import { AddPage } from "./add-page.js";

export default function AddEmail({ person }) {
  const loaded = useLoaded(async () => (await get("users/2fa")).factors.some(({ provider }) => provider === "Email"));
  return html`
    <${Loaded} from=${loaded}>
      ${(has) => has
        ? html`
          <${SubPage} title=${t("set-up.Email.title")} back="/security/add" backTo=${t("add.title")}>
            <p>${t("set-up.Email.has")}</p>
            <a class="button secondary" href="#/security">${t("nav.security")}</a>
          <//>`
        : html`<${AddPage} person=${person} provider="Email" />`}
    <//>`;
}
