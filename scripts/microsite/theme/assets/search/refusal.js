/* Why the search did not start, in words for who can do something about it. */

import {ROOT} from "./address.js"

export class NotThere extends Error {}

/** The part of a policy that keeps the search from running: `by`, or nothing. */
export const refused = {by: ""}

/** Fails when a policy forbids something. Browsers tell it to the page, and not to who waits for the engine. */
export const refusal = new Promise((_, refuse) => document.addEventListener("securitypolicyviolation", event => {
  if (event.blockedURI !== "wasm-eval" && !event.blockedURI.startsWith(ROOT.origin)) return // none of ours
  refused.by ||= event.effectiveDirective
  refuse(new Error(refused.by))
}))

export function why(error) {
  if (error instanceof NotThere) return say("Its files are not here: they are made with the site (make site), and a preview (make serve) has none.")
  if (refused.by) return say("The policy of this host forbids it (Content-Security-Policy, {by}): it has to allow 'self' and 'wasm-unsafe-eval' in script-src, and 'self' in connect-src.", refused)
  return say("Its files did not come; loading the page again may help.")
}
