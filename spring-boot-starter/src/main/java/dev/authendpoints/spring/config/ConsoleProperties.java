package dev.authendpoints.spring.config;

import org.jspecify.annotations.Nullable;

/**
 * The pages of a server that runs alone: for people who sign in and look after their account.
 *
 * @param folder a folder whose files, such as theme.css and logo.svg, take the place of ours; everybody can read the pages, styles,
 *     scripts, texts, pictures and fonts in it, so nothing starts where the application, its settings, keys or database lie in it
 */
public record ConsoleProperties(@Nullable String folder) {}
