// An authenticator app, step by step.
import { html } from "../view.js";
import { AddPage } from "./add-page.js";

export default function AddAuthenticator({ person }) {
  return html`<${AddPage} person=${person} provider="Authenticator" />`;
}
