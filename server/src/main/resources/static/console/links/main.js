// The pages behind mailed links. Opening one changes nothing: only its button sends the link's values.
import { loadWords, onLanguage } from "../language.js";
import { loadServer } from "../server.js";
import { html, render } from "../view.js";
import { forgetWhenLeft } from "../parts/leaving.js";
import { LinkPage } from "./link-page.js";
import { PAGES } from "./pages.js";
import { keepOutcome } from "./outcome.js";
import { bare, link } from "./take.js";

async function show() {
  await loadWords();
  const root = document.querySelector("#console");
  const { page } = document.body.dataset;
  render(null, root);
  render(html`<${LinkPage} name=${page} page=${PAGES[page]} link=${link} bare=${bare} />`, root);
}

if (!bare) {
  keepOutcome(document.body.dataset.page, "forgotten"); // unless more comes of it
}
forgetWhenLeft(document.querySelector("#console"));
onLanguage(show); // to load such a page anew would be to lose the link
await loadServer().catch(() => {}); // the page says more of it when its button is pressed
await show();
