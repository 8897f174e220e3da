// Open an account. Whoever has one is signed in at once; that the address is theirs they confirm from their mailbox.
import { post } from "../api.js";
import { Field, PasswordField } from "../parts/fields.js";
import { Form, Submit, wrong } from "../parts/form.js";
import { Card } from "../parts/page.js";
import { keepName } from "../parts/whose.js";
import { go } from "../router.js";
import { server } from "../server.js";
import { signIn, usePerson } from "../session.js";
import { t } from "../text.js";
import { html, useEffect, useState } from "../view.js";
import { Sent } from "./sent.js";

export default function Register() {
  const [mailed, set] = useState(null);
  const person = usePerson();
  useEffect(() => void (person && go("/security", true)), []); // only who is signed in before they come here
  async function send({ username, email, password }) {
    await open({ username, email, password, confirmPassword: password });
    try {
      keepName(username);
      await signIn(() => post("jwt/create", { username, password }, { anonymous: true }));
    } catch {
      set(email); // there is an account, whatever keeps its owner out of it at this moment
    }
  }
  if (mailed !== null) {
    return html`<${Sent} title=${t("register.done.title")} lead=${t("register.done.text", { email: mailed })} />`;
  }
  const aside = html`<p>${t("register.have-one")} <a href="#/sign-in">${t("sign-in.title")}</a></p>`;
  return html`
    <${Card} title=${t("register.title")} aside=${aside}>
      <${Form} send=${send}>
        <${Field} name="username" label=${t("field.username")} hint=${t("register.username.hint")} autocomplete="username" required autofocus />
        <${Field} name="email" type="email" label=${t("field.email")} hint=${t("register.email.hint")} autocomplete="email" required />
        <${PasswordField} autocomplete="new-password" hint=${t("password.hint", { min: server().password.minLength })} />
        <${Submit}>${t("register.submit")}<//>
      <//>
    <//>`;
}

/** That a name is taken is said beside it, like everything else that is wrong with a field. */
async function open(registration) {
  try {
    await post("users", registration, { anonymous: true });
  } catch (problem) {
    if (problem.code === "username_taken") {
      throw wrong("username", t("register.taken"));
    }
    throw problem;
  }
}
