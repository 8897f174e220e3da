// My security: whether the account is well protected, the one thing to do next, and what there is.
import { get } from "../api.js";
import { Icon } from "../parts/icon.js";
import { line, Loaded } from "../parts/loaded.js";
import { Heading, Notice, useLoaded } from "../parts/page.js";
import { usePlace } from "../router.js";
import { ago, has, t } from "../text.js";
import { html, useState } from "../view.js";
import { Advice } from "./advice.js";
import { FactorRow } from "./factor-row.js";
import { Removal } from "./removal.js";
import { WaysIn } from "./ways-in.js";

export default function Overview({ person }) {
  const loaded = useLoaded(load, [person.twoFactorEnabled]);
  const { done } = usePlace().query;
  return html`
    <${Heading}>${t("security.title")}<//>
    ${done && has(`security.done.${done}`) && html`<${Notice} kind="good">${t(`security.done.${done}`)}<//>`}
    <${Loaded} from=${loaded}>
      ${(settings) => html`
        ${settings.signedInByCode && html`<${Lost} factors=${settings.factors} />`}
        <${Advice} person=${person} settings=${settings} />
        ${settings.factors.length > 0 && html`
          <${Factors} factors=${settings.factors} />
          <${Beside} settings=${settings} />`}
        <${WaysIn} />
        ${settings.enabled && !settings.required && html`<${Off} />`}`}
    <//>`;
}

/** With the easiest way into the account, and whether a recovery code opened this session. Without them the page is of use, too. */
async function load() {
  const settings = await get("users/2fa");
  if (!settings.enabled) {
    return settings;
  }
  const [{ ways }, { sessions }] = await Promise.all([
    get("users/2fa/ways_in").catch(() => ({ ways: [] })),
    get("users/sessions").catch(() => ({ sessions: [] })),
  ]);
  return { ...settings, easiest: ways[0], signedInByCode: sessions.some(({ current, amr }) => current && amr.includes("recovery")) };
}

/** Who signs in with a recovery code may have lost what they sign in with otherwise. */
function Lost({ factors }) {
  const [{ id }] = factors;
  const to = factors.length === 1 ? `/security/factor?id=${id}` : null;
  return html`
    <${Notice} kind="warning" title=${t("security.lost.title")}>
      ${t("security.lost.text")}
      ${to && html`<div class="actions"><a class="button secondary small" href=${`#${to}`}>${t("security.lost.do")}</a></div>`}
    <//>`;
}

function Factors({ factors }) {
  return html`
    <section class="panel" id="factors">
      <h2>${t("security.factors")}</h2>
      <ul class="rows">${factors.map((factor) => html`<${FactorRow} key=${factor.id} factor=${factor} />`)}</ul>
      <div class="actions"><a class="button secondary" href="#/security/add">${t("security.add-another")}</a></div>
    </section>`;
}

/** What stands beside the second steps: the codes for when they are lost, and the devices that are spared them. */
function Beside({ settings }) {
  const { recoveryCodesLeft: left, recoveryCodesDrilledAt: drilled, trustedDevices } = settings;
  return html`
    <section class="panel">
      <ul class="rows">
        <li id="recovery-codes">
          <${Icon} name="RecoveryCode" />
          <div class="what">
            <strong>${t("codes.title")}</strong>
            ${settings.recoveryCodesStopped && html`<span class="badge warning">${t("factor.stopped")}</span>`}
            <p>${line(t("codes.left", { count: left }), drilled && t("codes.drilled", { when: ago(drilled) }))}</p>
          </div>
          <div class="do"><a class="button secondary small" href="#/security/recovery-codes" aria-label=${t("codes.open.named")}>${t("factor.open")}</a></div>
        </li>
        <li>
          <${Icon} name="device" />
          <div class="what"><strong>${t("devices.title")}</strong><p>${t("security.devices", { count: trustedDevices })}</p></div>
          <div class="do"><a class="button secondary small" href="#/security/devices" aria-label=${t("security.devices.open")}>${t("factor.open")}</a></div>
        </li>
      </ul>
    </section>`;
}

function Off() {
  const [asked, ask] = useState(false);
  return html`
    <div class="actions"><button type="button" id="turn-off" class="plain" onClick=${() => ask(true)}>${t("removal.off")}</button></div>
    ${asked && html`<${Removal} onClose=${() => ask(false)} />`}`;
}
