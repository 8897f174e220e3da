// Codes by text message, step by step.
import { html } from "../view.js";
import { AddPage } from "./add-page.js";

export default function AddPhone({ person }) {
  return html`<${AddPage} person=${person} provider="Phone" />`;
}
