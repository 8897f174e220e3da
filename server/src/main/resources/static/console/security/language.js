// The language of these pages and, where the server keeps it, of the mails to the person.
import { post } from "../api.js";
import { chooseLanguage, language, languageName } from "../language.js";
import { Form, Submit } from "../parts/form.js";
import { Icon } from "../parts/icon.js";
import { server } from "../server.js";
import { t } from "../text.js";
import { html } from "../view.js";

export function LanguageRow({ person }) {
  const now = person.language ?? language();
  async function send({ language: wanted }) {
    if (person.language) {
      await post("users/set_language", { language: wanted });
    }
    chooseLanguage(wanted);
  }
  return html`
    <li>
      <${Icon} name="session" />
      <div class="what">
        <label for="account-language">${t("language")}</label>
        <p id="account-language-hint">${t(person.language ? "account.language.mails" : "account.language.pages")}</p>
      </div>
      <${Form} class="do" send=${send}>
        <select id="account-language" name="language" aria-describedby="account-language-hint">
          ${server().languages.map((tag) => html`<option value=${tag} lang=${tag} selected=${tag === now}>${languageName(tag)}</option>`)}
        </select>
        <${Submit} kind="secondary small">${t("save")}<//>
      <//>
    </li>`;
}
