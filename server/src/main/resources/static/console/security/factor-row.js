// One second step of the account, in a list.
import { Icon } from "../parts/icon.js";
import { line } from "../parts/loaded.js";
import { providerName } from "../parts/providers.js";
import { ago, moment, t } from "../text.js";
import { html } from "../view.js";

/** What its owner calls it. By default it is called after its provider, which has a name in each language. */
export function factorName({ label, provider }) {
  return label === provider ? providerName(provider) : label;
}

export function FactorRow({ factor }) {
  const name = factorName(factor);
  const kind = providerName(factor.provider);
  return html`
    <li id=${`factor-${factor.id}`}>
      <${Icon} name=${factor.provider} />
      <div class="what">
        <strong>${name}</strong>
        <${FactorBadges} factor=${factor} />
        <p>${line(name !== kind && kind, factor.shown, t("factor.added", { when: ago(factor.createdAt) }))}</p>
        <p>${factor.retiresAt
          ? t("factor.retires", { when: moment(factor.retiresAt) })
          : factor.lastUsedAt ? t("last-used", { when: ago(factor.lastUsedAt) }) : t("factor.never-used")}</p>
      </div>
      <div class="do">
        <a class="button secondary small" href=${`#/security/factor?id=${factor.id}`} aria-label=${t("factor.open.named", { name })}>${t("factor.open")}</a>
      </div>
    </li>`;
}

export function FactorBadges({ factor }) {
  return html`
    ${factor.preferred && html`<span class="badge">${t("factor.preferred")}</span>`}
    ${factor.stopped && html`<span class="badge warning">${t("factor.stopped")}</span>`}`;
}
