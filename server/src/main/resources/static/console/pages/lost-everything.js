// Every second step is lost: what helps, from the quickest way to the slowest.
import { post } from "../api.js";
import { Field } from "../parts/fields.js";
import { Form, Submit } from "../parts/form.js";
import { Card } from "../parts/page.js";
import { server } from "../server.js";
import { rich, span, t } from "../text.js";
import { html, useState } from "../view.js";
import { Sent } from "./sent.js";

export default function LostEverything() {
  const [mailed, set] = useState(null);
  async function send({ email }) {
    await post("users/recovery", { email }, { anonymous: true });
    set(email);
  }
  if (mailed !== null) {
    return html`<${Sent} lead=${t("lost.sent", { email: mailed })} next=${whatHappens()} onAgain=${() => set(null)} />`;
  }
  return html`
    <${Card} title=${t("lost.title")} icon="key" aside=${html`<p><a href="#/sign-in">${t("sent.back")}</a></p>`}>
      <p>${t("lost.lead")}</p>
      <section class="way"><h2>${t("lost.codes.title")}</h2><p>${rich("lost.codes.text")}</p></section>
      <section class="way"><h2>${t("lost.pass.title")}</h2><p>${t("lost.pass.text")}</p>
        <p><a class="button secondary" href="#/pass">${t("lost.pass.have")}</a></p></section>
      ${server().recovery && html`
        <section class="way"><h2>${t("lost.wait.title")}</h2>
          <p>${t("lost.wait.text", { time: span(server().recovery.wait) })}</p>
          <ol class="steps">${whatHappens().map((step) => html`<li>${step}</li>`)}</ol>
          <p class="below quiet">${rich("lost.wait.password")}</p>
          <${Form} send=${send}>
            <${Field} name="email" type="email" label=${t("lost.email")} autocomplete="email" required />
            <${Submit} kind="secondary">${t("lost.submit")}<//>
          <//>
        </section>`}
    <//>`;
}

function whatHappens() {
  const time = span(server().recovery.wait);
  return [t("lost.next.open"), t("lost.next.wait", { time }), t("lost.next.finish")];
}
