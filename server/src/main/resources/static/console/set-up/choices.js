// The second steps that can be set up here, the safest first, with one line each on what it is.
import { Icon } from "../parts/icon.js";
import { providerName } from "../parts/providers.js";
import { passkeysWork } from "../passkeys.js";
import { server } from "../server.js";
import { t } from "../text.js";
import { html } from "../view.js";

const SAFEST_FIRST = ["Passkey", "Authenticator", "Phone", "Email"];

let chosen; // what somebody has just clicked

/** Says that somebody wants to set this up. */
export function choose(provider) {
  chosen = provider;
}

/** Whether somebody here has just said so: who comes by a link from elsewhere, or loads the page anew, has not. */
export function takeChoice(provider) {
  const taken = chosen === provider;
  chosen = undefined;
  return taken;
}

/**
 * @param has the providers that the account has
 * @param to where one is set up: `(provider) => "#/…"`
 */
export function Choices({ has = [], to }) {
  return html`
    <ul class="rows">
      ${SAFEST_FIRST.filter((provider) => server().providers.includes(provider)).map((provider) => html`
        <${Choice} key=${provider} provider=${provider} href=${to(provider)} cannot=${whyNot(provider, has)} />`)}
    </ul>`;
}

function whyNot(provider, has) {
  if (provider === "Passkey" && !passkeysWork()) {
    return t("set-up.Passkey.cannot");
  }
  return provider === "Email" && has.includes("Email") ? t("set-up.Email.has") : undefined;
}

function Choice({ provider, href, cannot }) {
  const name = providerName(provider);
  return html`
    <li id=${`choice-${provider}`}>
      <${Icon} name=${provider} />
      <div class="what">
        <strong>${name}</strong>
        ${provider === "Passkey" && html`<span class="badge good">${t("set-up.safest")}</span>`}
        <p>${t(`set-up.${provider}.what`)}</p>
        ${cannot && html`<p>${cannot}</p>`}
      </div>
      ${!cannot && html`<div class="do"><a class="button secondary small" href=${href} onClick=${() => choose(provider)} aria-label=${t("set-up.choose.named", { name })}>${t("set-up.choose")}</a></div>`}
    </li>`;
}
