// One second step: what it is called, whether it is asked for first, its new phone, and its end.
import { get, patch } from "../api.js";
import { ActionButton } from "../parts/action.js";
import { Field } from "../parts/fields.js";
import { Form, Submit } from "../parts/form.js";
import { Loaded, Said } from "../parts/loaded.js";
import { Heading, Notice, useLoaded } from "../parts/page.js";
import { providerName } from "../parts/providers.js";
import { usePlace } from "../router.js";
import { ago, moment, t } from "../text.js";
import { html, useState } from "../view.js";
import { FactorBadges, factorName } from "./factor-row.js";
import { Removal } from "./removal.js";

export default function Factor() {
  const { id } = usePlace().query;
  const loaded = useLoaded(() => factorOf(id), [id]);
  return html`
    <a class="back" href="#/security"><span class="arrow" aria-hidden="true">←</span>${t("nav.security")}</a>
    ${loaded[2] && !loaded[0] && html`<${Heading}>${t("start.failed")}<//>`}
    <${Loaded} from=${loaded}>
      ${(found) => found.factor
        ? html`<${Shown} ...${found} reload=${loaded[1]} />`
        : html`<${Heading}>${t("factor.gone.title")}<//><p>${t("factor.gone.text")}</p>`}
    <//>`;
}

/** With what is known of a passkey beside it. */
async function factorOf(id) {
  const { factors, required } = await get("users/2fa");
  const factor = factors.find((one) => one.id === id);
  const passkey = factor?.provider === "Passkey" ? (await get("users/passkeys")).passkeys.find((one) => one.id === id) : undefined;
  return { factor, passkey, alone: factors.length === 1, required };
}

function Shown({ factor, passkey, alone, required, reload }) {
  const [said, say] = useState("");
  async function change(edit) {
    await patch(`users/2fa/factors/${factor.id}`, edit);
    await reload();
    say(t("factor.saved"));
  }
  return html`
    <${Heading}>${factorName(factor)}<//>
    <${Said}>${said}<//>
    ${factor.stopped && html`<${Notice} kind="warning" title=${t("factor.stopped")}>${t("factor.stopped.text")}<//>`}
    <section class="panel"><${Facts} factor=${factor} passkey=${passkey} /></section>
    <section class="panel">
      <${Form} send=${({ label }) => change({ label: label.trim() })}>
        <${Field} name="label" label=${t("factor.label")} value=${factorName(factor)} maxLength=${64} autocomplete="off" autocapitalize="sentences" required />
        <${Submit} kind="secondary">${t("save")}<//>
      <//>
    </section>
    <section class="panel">
      <ul class="rows">
        ${!factor.preferred && !alone && html`
          <${Row} title=${t("factor.prefer")} what=${t("factor.prefer.what")}>
            <${ActionButton} id="prefer" kind="secondary small" action=${() => change({ preferred: true })}>${t("factor.prefer.do")}<//>
          <//>`}
        ${factor.provider === "Authenticator" && factor.retiresAt === null && html`
          <${Row} title=${t("factor.move")} what=${t("factor.move.what")}>
            <a class="button secondary small" id="move" href=${`#/security/move?id=${factor.id}`}>${t("move.title")}</a>
          <//>`}
        <${End} factor=${factor} alone=${alone} required=${required} />
      </ul>
    </section>`;
}

function Row({ title, what, children }) {
  return html`<li><div class="what"><strong>${title}</strong><p>${what}</p></div><div class="do">${children}</div></li>`;
}

function Facts({ factor, passkey }) {
  const kind = providerName(factor.provider);
  return html`
    ${(kind !== factorName(factor) || factor.preferred || factor.stopped) && html`<p><strong>${kind}</strong> <${FactorBadges} factor=${factor} /></p>`}
    ${factor.shown && html`<p>${factor.shown}</p>`}
    <p>${t("factor.added", { when: moment(factor.createdAt) })}</p>
    <p>${factor.lastUsedAt ? t("last-used", { when: ago(factor.lastUsedAt) }) : t("factor.never-used")}</p>
    ${factor.retiresAt && html`<p>${t("factor.retires", { when: moment(factor.retiresAt) })}</p>`}
    ${passkey && html`<p>${t(passkey.backedUp ? "factor.backed-up" : passkey.backupEligible ? "factor.not-backed-up" : "factor.one-device")}</p>`}`;
}

/** The last one cannot go where this service asks for one. */
function End({ factor, alone, required }) {
  const [asked, ask] = useState(false);
  if (alone && required) {
    return html`<${Row} title=${t("factor.end")} what=${t("problem.two_step_required")} />`;
  }
  return html`
    <${Row} title=${t("factor.end")} what=${t(alone ? "factor.remove.last" : "factor.remove.what")}>
      <button type="button" id="remove" class="danger small" onClick=${() => ask(true)}>${t(alone ? "removal.off" : "factor.remove")}</button>
      ${asked && html`<${Removal} factor=${alone ? undefined : factor} onClose=${() => ask(false)} />`}
    <//>`;
}
