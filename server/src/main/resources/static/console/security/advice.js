// The one thing that makes the account safer now; or that nothing is left to do.
import { Icon } from "../parts/icon.js";
import { Notice } from "../parts/page.js";
import { server } from "../server.js";
import { t } from "../text.js";
import { html } from "../view.js";
import { ConfirmEmail } from "./confirm-email.js";

const FEW = 2; // recovery codes
const STRONG = new Set(["Passkey", "Authenticator"]);

export function Advice({ person, settings }) {
  if (!person.emailVerified) {
    return html`<${Call} name="email" icon="Email"><${ConfirmEmail} person=${person} /><//>`;
  }
  if (!settings.enabled) {
    return html`
      <${Call} name="off" icon="shield">
        ${settings.required && html`<p><strong>${t("advice.required")}</strong></p>`}
        <a class="button primary" id="turn-on" href="#/security/add">${t("advice.off.do")}</a>
      <//>`;
  }
  if (settings.recoveryCodesLeft <= FEW) {
    return html`
      <${Call} name="codes" icon="RecoveryCode" count=${settings.recoveryCodesLeft}>
        <a class="button primary" href="#/security/recovery-codes">${t("advice.codes.do")}</a>
      <//>`;
  }
  const mailboxAlone = opensAlone(settings.easiest);
  const missing = advised(settings.factors.filter(({ retiresAt }) => retiresAt === null).map(({ provider }) => provider));
  if (missing) {
    return html`
      <${Call} name=${missing} icon="shield" text=${mailboxAlone ? "advice.mailbox.add-first" : undefined}>
        <a class="button primary" href=${`#/security/add/${missing === "Passkey" ? "passkey" : "authenticator"}`}>${t(`advice.${missing}.do`)}</a>
      <//>`;
  }
  const mailed = settings.factors.find(({ provider }) => provider === "Email");
  if (mailboxAlone && mailed) {
    return html`
      <${Call} name="mailbox" icon="Email">
        <a class="button primary" href=${`#/security/factor?id=${mailed.id}`}>${t("advice.mailbox.do")}</a>
      <//>`;
  }
  // where one thing opens it in another way, nothing here would be true
  return settings.easiest?.strength !== "one_thing" && html`<${Notice} kind="good" title=${t("advice.good")}>${t("advice.good.text")}<//>`;
}

/** Whether who reads the person's mail needs nothing else: a link sets a new password, and the code comes there, too. */
function opensAlone(way) {
  return way?.strength === "one_thing" && way.needs.includes("mailbox");
}

/** With one way alone, or weak ways alone, another one helps: the safest that this server has. */
function advised(providers) {
  const weak = providers.length < 2 || !providers.some((provider) => STRONG.has(provider));
  return weak && ["Passkey", "Authenticator"].find((provider) => server().providers.includes(provider) && !providers.includes(provider));
}

function Call({ name, icon, count, text = `advice.${name}.text`, children }) {
  const values = count === undefined ? {} : { count };
  return html`
    <section class="panel advice" id=${`advice-${name}`}>
      <${Icon} name=${icon} class="icon big" />
      <div>
        <h2>${t(`advice.${name}.title`, values)}</h2>
        <p>${t(text)}</p>
        ${children}
      </div>
    </section>`;
}
