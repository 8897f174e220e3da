package dev.authendpoints.spring.config;

import org.jspecify.annotations.Nullable;

/**
 * The pages of a server that runs alone: for people who sign in and look after their account.
 *
 * @param folder a folder whose files, such as theme.css and logo.svg, take the place of ours; everybody can read all that lies in it
 */
public record ConsoleProperties(@Nullable String folder) {}
