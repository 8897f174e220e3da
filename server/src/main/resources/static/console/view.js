// What pages are made of: Preact, with htm for what other build steps would compile.
import { h } from "./vendor/preact.js";
import htm from "./vendor/htm.js";

export { createContext, Fragment, render } from "./vendor/preact.js";
export { useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from "./vendor/hooks.js";

export const html = htm.bind(h);
