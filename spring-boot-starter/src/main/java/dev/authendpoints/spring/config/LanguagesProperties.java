package dev.authendpoints.spring.config;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Which languages people are written to in.
 *
 * @param supported tags of BCP 47, such as de or pt-BR; a language that is not ours needs files of words
 * @param standard the one for those of whom nothing is known; one of supported
 * @param words a place of own words, such as file:/etc/authendpoints/words/; the place of mail templates by default
 */
public record LanguagesProperties(
        @DefaultValue({"en", "de", "fr", "es", "ja"}) List<String> supported,
        @DefaultValue("en") @Name("default") String standard,
        @Nullable String words) {}
