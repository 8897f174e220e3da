// The account itself: name, address, password, language, a copy of everything, and the end.
import { post } from "../api.js";
import { ActionButton } from "../parts/action.js";
import { Icon } from "../parts/icon.js";
import { Said } from "../parts/loaded.js";
import { Heading, Notice } from "../parts/page.js";
import { usePlace } from "../router.js";
import { server } from "../server.js";
import { refreshPerson } from "../session.js";
import { day, has, t } from "../text.js";
import { html, useEffect, useState } from "../view.js";
import { LanguageRow } from "./language.js";

export default function Account({ person }) {
  const { done } = usePlace().query;
  useEffect(() => {
    refreshPerson(); // an address may have been confirmed in another tab
    addEventListener("focus", refreshPerson);
    return () => removeEventListener("focus", refreshPerson);
  }, []);
  return html`
    <${Heading}>${t("account.title")}<//>
    ${done && has(`account.done.${done}`) && html`<${Notice} kind="good">${t(`account.done.${done}`)}<//>`}
    <section class="panel">
      <ul class="rows">
        <${Row} icon="person" title=${t("field.username")} value=${person.username} to="username" />
        <${EmailRow} person=${person} />
        <${Row} icon="key" title=${t("field.password")} value=${t("account.password.value")} to="password" />
        ${server().languages.length > 1 && html`<${LanguageRow} person=${person} />`}
      </ul>
    </section>
    <section class="panel">
      <ul class="rows">
        <${Row} icon="download" title=${t("account.export")} value=${t("account.export.value")} to="export" action=${t("account.export.open")} />
        <${Row} icon="delete" title=${t("account.delete")} value=${t("account.delete.value")} to="delete" action=${t("account.delete.open")} />
      </ul>
    </section>
    <p class="quiet">${t("account.since", { day: day(person.createdAt) })}</p>`;
}

function Row({ icon, title, badge, value, said, to, action = t("change"), children }) {
  return html`
    <li>
      <${Icon} name=${icon} />
      <div class="what"><strong>${title}</strong>${badge}<p>${value}</p>${said}</div>
      <div class="do">
        ${children}
        <a class="button secondary small" href=${`#/security/${to}`} aria-label=${`${action}: ${title}`}>${action}</a>
      </div>
    </li>`;
}

function EmailRow({ person }) {
  const [said, say] = useState("");
  async function mailLink() {
    await post("users/verify_email");
    say(t("account.email.mailed", { place: person.email }));
  }
  const state = html`<span class=${`badge ${person.emailVerified ? "good" : "warning"}`}>
    ${t(person.emailVerified ? "account.email.confirmed" : "account.email.open")}</span>`;
  return html`
    <${Row} icon="Email" title=${t("field.email")} badge=${state} value=${person.email} said=${html`<${Said}>${said}<//>`} to="email">
      ${!person.emailVerified && html`<${ActionButton} id="mail-link" kind="primary small" action=${mailLink}>${t("account.email.mail")}<//>`}
    <//>`;
}
