// Recovery codes: how many are left, new ones, and the drill that shows whether they are still at hand.
import { get, post } from "../api.js";
import { ActionButton } from "../parts/action.js";
import { CodeField } from "../parts/fields.js";
import { Form, Submit } from "../parts/form.js";
import { line, Loaded, Said } from "../parts/loaded.js";
import { useLoaded } from "../parts/page.js";
import { SubPage } from "../parts/sub-page.js";
import { go } from "../router.js";
import { RecoverySheet } from "../set-up/recovery-sheet.js";
import { wrongCode } from "../set-up/wrong-code.js";
import { ago, rich, t } from "../text.js";
import { html, useState } from "../view.js";

const FEW = 2; // then new ones are the thing to do

export default function RecoveryCodes({ person }) {
  const loaded = useLoaded(() => get("users/2fa"));
  const [codes, show] = useState(null);
  if (codes) {
    return html`<${RecoverySheet} codes=${codes} owner=${person.username} onKept=${() => go("/security?done=codes", true)} />`;
  }
  async function renew() {
    show((await post("users/2fa/recovery_codes")).recoveryCodes);
  }
  return html`
    <${SubPage} title=${t("codes.title")} back="/security" backTo=${t("nav.security")}>
      <p>${t("codes.lead")}</p>
      <${Loaded} from=${loaded}>
        ${({ enabled, recoveryCodesLeft: left, recoveryCodesDrilledAt: drilled }) => enabled
          ? html`
            <p><strong>${line(t("codes.left", { count: left }), drilled && t("codes.drilled", { when: ago(drilled) }))}</strong></p>
            ${!drilled && left > 0 && html`<p>${t("codes.not-kept")}</p>`}
            <p>${t("codes.renew.what")} ${t("sessions-end")}</p>
            <div class="actions"><${ActionButton} id="renew" kind=${left > FEW ? "secondary" : "primary"} action=${renew}>${t("codes.renew")}<//></div>`
          : html`<p>${rich("codes.none")}</p>`}
      <//>
    <//>
    ${loaded[0]?.recoveryCodesLeft > 0 && html`<${Drill} onDone=${loaded[1]} />`}`;
}

function Drill({ onDone }) {
  const [said, say] = useState("");
  async function send({ code }) {
    await post("users/2fa/recovery_codes/drill", { code });
    say(t("codes.drill.right"));
    await onDone();
  }
  return html`
    <section class="panel" id="drill">
      <h2>${t("codes.drill")}</h2>
      <p>${t("codes.drill.what")}</p>
      <${Form} send=${wrongCode("RecoveryCode", send)}>
        <${CodeField} name="code" label=${t("field.code.recovery")} digits=${0} recovery />
        <${Submit} kind="secondary">${t("codes.drill.do")}<//>
      <//>
      <${Said}>${said}<//>
    </section>`;
}
