// An authenticator app moves to a new phone: the old one works on for a while, if wanted.
import { Field } from "../parts/fields.js";
import { Form, Submit } from "../parts/form.js";
import { usePlace } from "../router.js";
import { SubPage } from "../parts/sub-page.js";
import { choose } from "../set-up/choices.js";
import { t } from "../text.js";
import { html, useState } from "../view.js";
import { AddPage } from "./add-page.js";

const OVERLAPS = ["P2D", "P7D", "PT0S"];

export default function Move({ person }) {
  const { id } = usePlace().query;
  const [overlap, setOverlap] = useState(OVERLAPS[0]);
  const [wish, set] = useState(null);
  const before = { back: `/security/factor?id=${id}`, backTo: t("back") };
  if (wish) {
    return html`<${AddPage} person=${person} provider="Authenticator" title=${t("move.scan.title")} wish=${wish} done="moved" ...${before} />`;
  }
  function begin({ label }) {
    choose("Authenticator");
    set({ replaces: id, overlap, ...(label.trim() ? { label: label.trim() } : {}) });
  }
  return html`
    <${SubPage} title=${t("move.title")} ...${before}>
      <p>${t("move.lead")}</p>
      <${Form} send=${begin}>
        <${Field} name="label" label=${t("passkey.label")} hint=${t("move.label.hint")} maxLength=${64} autocomplete="off" autocapitalize="sentences" />
        <fieldset>
          <legend>${t("move.overlap")}</legend>
          ${OVERLAPS.map((one) => html`
            <div class="check">
              <input type="radio" id=${`overlap-${one}`} name="overlap" value=${one} checked=${one === overlap} onChange=${() => setOverlap(one)} />
              <label for=${`overlap-${one}`}>${t(`move.overlap.${one}`)}</label>
            </div>`)}
        </fieldset>
        <${Submit}>${t("continue")}<//>
      <//>
    <//>`;
}
