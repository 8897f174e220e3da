// Codes by e-mail, step by step.
import { html } from "../view.js";
import { AddPage } from "./add-page.js";

export default function AddEmail({ person }) {
  return html`<${AddPage} person=${person} provider="Email" />`;
}
