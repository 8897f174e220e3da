// A second step before anything else: the server lets whoever is here set one up, and nothing more, for ten minutes.
import { post } from "../api.js";
import { Card } from "../parts/page.js";
import { enrolling, forgetName, Whose } from "../parts/whose.js";
import { go, usePlace } from "../router.js";
import { Choices } from "../set-up/choices.js";
import { RecoverySheet } from "../set-up/recovery-sheet.js";
import { SetUp } from "../set-up/set-up.js";
import { t } from "../text.js";
import { html, useState } from "../view.js";

const PROVIDERS = ["Passkey", "Authenticator", "Phone", "Email"];

export default function Enrol() {
  const { with: provider } = usePlace().query;
  const [codes, show] = useState(null);
  const [late, set] = useState(enrolling() === null);
  const ask = (path) => async (body) => {
    try {
      return await post(path, body, { anonymous: true, meant: enrolling() }); // no session is meant: its token is in the cookie
    } catch (problem) {
      if (problem.status === 401 || problem.code === "other_account") {
        forgetName();
        set(true);
      }
      throw problem;
    }
  };
  const again = () => go("/sign-in");
  if (codes) {
    return html`<div class="single"><main class="card wide"><${RecoverySheet} codes=${codes} onKept=${() => go("/sign-in?because=enrolled", true)} /></main></div>`;
  }
  if (late) {
    return html`
      <${Card} title=${t("enrol.late.title")} icon="warning">
        <p>${t("enrol.late.text")}</p>
        <a class="button primary" href="#/sign-in">${t("second-step.again")}</a>
      <//>`;
  }
  if (PROVIDERS.includes(provider)) {
    return html`
      <${Card} key=${provider} title=${t(`set-up.${provider}.title`)} icon=${provider}>
        <${Whose} onAgain=${again} />
        <${SetUp} provider=${provider} begin=${ask("users/enable_2fa")} confirm=${ask("users/enable_2fa_confirm")}
          onDone=${({ recoveryCodes }) => (recoveryCodes ? show(recoveryCodes) : go("/sign-in?because=enrolled", true))} />
        <p class="below"><a href="#/enrol">${t("second-step.another")}</a></p>
      <//>`;
  }
  return html`
    <${Card} key="choose" title=${t("enrol.title")} icon="shield">
      <${Whose} onAgain=${again} />
      <p>${t("enrol.lead")}</p>
      <${Choices} to=${(wanted) => `#/enrol?with=${wanted}`} />
    <//>`;
}
