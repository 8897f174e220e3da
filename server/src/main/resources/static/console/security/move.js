// An authenticator app moves to a new phone: the old one works on for a while, if wanted.
import { usePlace } from "../router.js";
import { SubPage } from "../parts/sub-page.js";
import { t } from "../text.js";
import { html, useState } from "../view.js";
import { AddPage } from "./add-page.js";

const OVERLAPS = ["P2D", "P7D", "PT0S"];

export default function Move({ person }) {
  const { id } = usePlace().query;
  const [overlap, choose] = useState(OVERLAPS[0]);
  const [ready, go] = useState(false);
  if (ready) {
    return html`<${AddPage} person=${person} provider="Authenticator" title=${t("move.scan.title")} wish=${{ replaces: id, overlap }} done="moved" />`;
  }
  return html`
    <${SubPage} title=${t("move.title")} back=${`/security/factor?id=${id}`} backTo=${t("back")}>
      <p>${t("move.lead")}</p>
      <fieldset>
        <legend>${t("move.overlap")}</legend>
        ${OVERLAPS.map((one) => html`
          <div class="check">
            <input type="radio" id=${`overlap-${one}`} name="overlap" value=${one} checked=${one === overlap} onChange=${() => choose(one)} />
            <label for=${`overlap-${one}`}>${t(`move.overlap.${one}`)}</label>
          </div>`)}
      </fieldset>
      <button type="button" id="begin-move" class="primary" onClick=${() => go(true)}>${t("continue")}</button>
    <//>`;
}
