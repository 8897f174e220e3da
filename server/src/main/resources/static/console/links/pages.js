// What each page behind a mailed link sends, asks for and leads to. Its words are those that begin with `link.` and its name.
import { AccountPassword, NewPassword, PasswordIfAsked } from "./fields.js";
import { NewSecondStep } from "./new-second-step.js";

/**
 * `path` takes the link's values; `ways` are the pages of the console that a state leads to; what `Fields` holds is sent along,
 * as `values` makes it. `Done` goes on where a click is not the end. Of what `changes` an account other tabs are told.
 */
export const PAGES = {
  "verify-email": {
    icon: "Email",
    path: "users/verify_email_confirm",
    Fields: PasswordIfAsked,
    changes: true,
    ways: { done: "/security", dead: "/security", taken: "/sign-in" },
  },
  "reset-password": {
    icon: "key",
    path: "users/reset_password_confirm",
    Fields: NewPassword,
    values: ({ newPassword }) => ({ newPassword, confirmNewPassword: newPassword }),
    ways: { done: "/sign-in", dead: "/forgot-password" },
  },
  "unlock-factor": {
    icon: "shield",
    path: "users/unlock_factor",
    ways: { done: "/sign-in", dead: "/sign-in" },
  },
  "not-me": {
    icon: "warning",
    path: "users/not_me",
    ways: { dead: "/forgot-password" },
  },
  "start-recovery": {
    icon: "key",
    path: "users/recovery_start",
    Fields: AccountPassword,
    ways: { dead: "/lost-everything" },
  },
  "cancel-recovery": {
    icon: "warning",
    path: "users/recovery_cancel",
    ways: { done: "/forgot-password" },
  },
  "finish-recovery": {
    icon: "key",
    path: "users/recovery_confirm",
    Fields: AccountPassword,
    Done: NewSecondStep,
    ways: { dead: "/lost-everything", late: "/lost-everything" },
  },
};
