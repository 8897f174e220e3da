// Where the person is signed in, and how to sign out from afar.
import { del, get } from "../api.js";
import { ActionButton } from "../parts/action.js";
import { Icon } from "../parts/icon.js";
import { deviceName, line, Loaded, proofs, Said } from "../parts/loaded.js";
import { Heading, useLoaded } from "../parts/page.js";
import { signOut } from "../session.js";
import { ago, moment, rich, t } from "../text.js";
import { html, useState } from "../view.js";

export default function Sessions() {
  const loaded = useLoaded(async () => thisOneFirst((await get("users/sessions")).sessions));
  const [said, say] = useState("");
  const [, reload] = loaded;

  async function end(path, words) {
    await del(path);
    await reload();
    say(words);
    document.querySelector("#content").focus(); // the button is gone, or another session's
  }
  return html`
    <${Heading}>${t("sessions.title")}<//>
    <p class="lead">${t("sessions.lead")}</p>
    <${Said}>${said}<//>
    <${Loaded} from=${loaded}>
      ${(sessions) => html`
        <section class="panel">
          <ul class="rows">
            ${sessions.map((session) => html`<${Session} key=${session.id} session=${session}
              onEnd=${() => end(`users/sessions/${session.id}`, t("sessions.ended", { name: deviceName(session.name) }))} />`)}
          </ul>
        </section>
        ${sessions.length > 1
          ? html`
            <div class="actions">
              <${ActionButton} id="end-others" kind="danger" action=${() => end("users/sessions", t("sessions.ended-others"))}>
                ${t("sessions.end-others")}<//>
            </div>
            <p class="quiet">${rich("sessions.unknown")}</p>`
          : html`<p class="quiet">${t("sessions.only")}</p>`}`}
    <//>`;
}

function thisOneFirst(sessions) {
  return [...sessions].sort((one, other) => other.current - one.current);
}

function Session({ session, onEnd }) {
  const name = deviceName(session.name);
  return html`
    <li id=${`session-${session.id}`}>
      <${Icon} name="session" />
      <div class="what">
        <strong>${name}</strong>
        ${session.current && html`<span class="badge">${t("sessions.current")}</span>`}
        <p>${line(t("last-used", { when: ago(session.lastUsedAt ?? session.createdAt) }), session.network && t("from", { place: session.network }))}</p>
        <p>${t("sessions.since", { when: moment(session.createdAt), how: proofs(session.amr) })}</p>
      </div>
      <div class="do">
        ${session.current
          ? html`<${ActionButton} kind="secondary small" action=${signOut}>${t("sign-out")}<//>`
          : html`<${ActionButton} kind="secondary small" action=${onEnd} aria-label=${t("sessions.end.named", { name })}>${t("sessions.end")}<//>`}
      </div>
    </li>`;
}
