// The frame of each guided set-up: the way back, the set-up itself, and the recovery codes where it was the first one.
import { post } from "../api.js";
import { SubPage } from "../parts/sub-page.js";
import { go } from "../router.js";
import { refreshPerson } from "../session.js";
import { RecoverySheet } from "../set-up/recovery-sheet.js";
import { SetUp } from "../set-up/set-up.js";
import { t } from "../text.js";
import { html, useEffect, useState } from "../view.js";
import { ConfirmEmail } from "./confirm-email.js";

const SHOWN = "sheet-shown"; // after a reload the codes are gone, while what they came with is there

const begin = (body) => post("users/enable_2fa", body);
const confirm = (body) => post("users/enable_2fa_confirm", body);

export function AddPage({ person, provider, title = t(`set-up.${provider}.title`), wish, done = "added", back = "/security/add", backTo = t("add.title"), ...how }) {
  const [codes, show] = useState(null);
  const [late] = useState(() => sessionStorage.getItem(SHOWN) === person.id);
  useEffect(() => {
    if (late) {
      sessionStorage.removeItem(SHOWN);
      go("/security/recovery-codes", true);
    }
  }, []);
  async function added({ recoveryCodes }) {
    if (recoveryCodes) {
      sessionStorage.setItem(SHOWN, person.id);
      show(recoveryCodes);
    } else {
      await leave(done);
    }
  }
  async function leave(what) {
    sessionStorage.removeItem(SHOWN);
    await refreshPerson();
    go(`/security?done=${what}`, true);
  }
  if (late) {
    return null;
  }
  if (codes) {
    return html`<${RecoverySheet} codes=${codes} owner=${person.username} onKept=${() => leave("on")} />`;
  }
  return html`
    <${SubPage} title=${title} back=${back} backTo=${backTo}>
      ${person.emailVerified
        ? html`<${SetUp} begin=${begin} confirm=${confirm} ...${how} provider=${provider} email=${person.email} wish=${wish} onDone=${added} />`
        : html`<p>${t("add.confirm-first")}</p><${ConfirmEmail} person=${person} />`}
    <//>
    <p class="quiet">${t("add.sessions-end")}</p>`;
}
