// Setting up a second step. What is here knows nothing of routes and sessions: whoever shows it says how the server is asked.
import { t } from "../text.js";
import { html } from "../view.js";
import { Field } from "../parts/fields.js";
import { AuthenticatorSetUp } from "./authenticator.js";
import { PasskeySetUp } from "./passkey.js";
import { EmailSetUp, PhoneSetUp } from "./sent-code.js";

const SET_UPS = { Passkey: PasskeySetUp, Authenticator: AuthenticatorSetUp, Phone: PhoneSetUp, Email: EmailSetUp };

/**
 * @param begin `(body) => Promise` of what enable_2fa answers
 * @param confirm `(body) => Promise` of what enable_2fa_confirm answers
 * @param email the person's own address; without it they are asked
 * @param wish more for `begin`, such as what the new one replaces
 * @param onDone gets the answer, with recovery codes where it was the first one
 */
export function SetUp({ provider, begin, confirm, email, wish = {}, onDone }) {
  async function prove(values) {
    onDone(await confirm({ provider, ...values, email: email ?? values.email.trim() }));
  }
  return html`<${SET_UPS[provider]} begin=${(more) => begin({ provider, ...wish, ...more })} prove=${prove} email=${email} />`;
}

/** Confirming takes the address of the account: asked for where the page cannot know it. */
export function OwnEmail({ email }) {
  return email === undefined && html`
    <${Field} name="email" label=${t("set-up.email")} hint=${t("set-up.email.hint")} type="email" inputmode="email" autocomplete="email" required />`;
}
