// Codes that are sent: by e-mail, and to a phone once its number is known.
import { resendAt } from "../parts/clock.js";
import { CodeField, Field } from "../parts/fields.js";
import { Form, Submit } from "../parts/form.js";
import { Resend, SentTo } from "../parts/resend.js";
import { t } from "../text.js";
import { html, useState } from "../view.js";
import { OwnEmail } from "./set-up.js";
import { wrongCode } from "./wrong-code.js";

/** Nothing is sent before a click: a link on a page elsewhere may lead here. */
export function EmailSetUp({ begin, prove, email }) {
  const [offer, set] = useState(null);
  const ask = () => timed(begin({}));
  return offer
    ? html`<${Code} provider="Email" first=${offer} again=${ask} prove=${prove} email=${email} />`
    : html`
      <p>${t("set-up.Email.lead")}</p>
      <${Form} send=${async () => set(await ask())}><${Submit}>${t("code.send")}<//><//>`;
}

export function PhoneSetUp({ begin, prove, email }) {
  const [sent, set] = useState(null);
  if (sent) {
    return html`
      <${Code} provider="Phone" first=${sent.offer} again=${() => timed(begin({ phoneNumber: sent.number }))} prove=${prove} email=${email} />
      <button type="button" class="plain" onClick=${() => set(null)}>${t("phone.another")}</button>`;
  }
  async function send({ phoneNumber }) {
    set({ number: phoneNumber, offer: await timed(begin({ phoneNumber })) });
  }
  return html`
    <p>${t("phone.lead")}</p>
    <${Form} send=${send}>
      <${Field} name="phoneNumber" label=${t("phone.number")} hint=${t("phone.number.hint")} type="tel" inputmode="tel" autocomplete="tel" autofocus required />
      <${Submit}>${t("code.send")}<//>
    <//>`;
}

async function timed(answer) {
  const offer = await answer;
  return { ...offer, resendAt: resendAt(offer) };
}

function Code({ provider, first, again, prove, email }) {
  const [offer, set] = useState(first);
  return html`
    <${SentTo} answer=${offer} />
    <${Form} send=${wrongCode(provider, prove)}>
      <${OwnEmail} email=${email} />
      <${CodeField} label=${t("field.code.digits")} autofocus=${email !== undefined} />
      <${Submit}>${t("set-up.submit")}<//>
    <//>
    <${Resend} at=${offer.resendAt} action=${async () => set(await again())} />`;
}
