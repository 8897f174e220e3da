// Where the pages behind mailed links lead to.

/** The console beside these pages. Where an application serves them in its own place it names its own, or there is none. */
export const CONSOLE = document.body.dataset.api === undefined ? "index.html" : document.body.dataset.console;
