// An authenticator app: get one, scan, type what it shows.
import { CodeField } from "../parts/fields.js";
import { Form, Submit } from "../parts/form.js";
import { Loaded } from "../parts/loaded.js";
import { Copyable, useLoaded } from "../parts/page.js";
import { t } from "../text.js";
import { html, useState } from "../view.js";
import { takeChoice } from "./choices.js";
import { OwnEmail } from "./set-up.js";
import { wrongCode } from "./wrong-code.js";

const OFTEN = 2; // then it may be the code of another picture

/** Each picture makes the one before it worthless: none is made before a click, as a link on a page elsewhere may lead here. */
export function AuthenticatorSetUp(props) {
  const [wanted, want] = useState(() => takeChoice("Authenticator"));
  return wanted
    ? html`<${Offered} ...${props} />`
    : html`
      <p>${t("authenticator.app.which")}</p>
      <div class="actions"><button type="button" class="primary" onClick=${() => want(true)}>${t("authenticator.show")}</button></div>`;
}

function Offered({ begin, prove, email }) {
  const loaded = useLoaded(() => begin({}));
  return html`<${Loaded} from=${loaded}>${(offer) => html`<${Steps} offer=${offer} prove=${prove} email=${email} />`}<//>`;
}

function Steps({ offer, prove, email }) {
  const [refused, count] = useState(0);
  async function send(values) {
    try {
      await prove(values);
    } catch (problem) {
      count((times) => (problem.code === "invalid_token" ? times + 1 : times));
      throw problem;
    }
  }
  return html`
    <ol class="steps">
      <li>
        <h2>${t("authenticator.app")}</h2>
        <p>${t("authenticator.app.which")}</p>
      </li>
      <li>
        <h2>${t("authenticator.scan")}</h2>
        <img class="picture" src=${offer.qrCode} alt=${t("authenticator.picture")} width="256" height="256" />
        <p class="on-touch"><a class="button secondary" href=${offer.otpauthUri}>${t("authenticator.open")}</a></p>
        <details>
          <summary>${t("authenticator.by-hand")}</summary>
          <p>${t("authenticator.by-hand.how")}</p>
          <${Copyable} text=${offer.secret} label=${t("authenticator.key")}>${offer.secret.match(/.{1,4}/g).join(" ")}<//>
        </details>
      </li>
      <li>
        <h2>${t("authenticator.code")}</h2>
        <${Form} send=${wrongCode("Authenticator", send)}>
          <${OwnEmail} email=${email} />
          <${CodeField} label=${t("field.code.digits")} />
          <${Submit}>${t("authenticator.submit")}<//>
        <//>
        <p class="below" role="status">${refused >= OFTEN ? t("authenticator.newer") : ""}</p>
      </li>
    </ol>`;
}
