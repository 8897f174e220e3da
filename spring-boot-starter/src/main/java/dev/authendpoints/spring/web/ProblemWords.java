package dev.authendpoints.spring.web;

import dev.authendpoints.account.Language;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.spring.words.Languages;
import dev.authendpoints.spring.words.Lexicon;
import dev.authendpoints.spring.words.Words;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.context.ServletContextAware;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The words named {@code problems}, in the language that the request of now accepts. Where no request or no configuration is
 * known, as in front of every application, it is English.
 */
public final class ProblemWords implements ServletContextAware {
    private static final String PLACE = ProblemWords.class.getName();
    private static final Lexicon ENGLISH =
            new Lexicon("problems", new Languages(List.of(Languages.ENGLISH), Languages.ENGLISH), null);
    private static final ProblemWords OURS = new ProblemWords(ENGLISH);
    /** The core says what is wrong with a field in English: that sentence leads to the words in other languages. */
    private static final Map<String, String> KEYS = keys(ENGLISH.in(Languages.ENGLISH));

    private final Lexicon lexicon;

    /**
     * Creates them.
     *
     * @param lexicon the words named {@code problems}
     */
    public ProblemWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void setServletContext(ServletContext context) {
        context.setAttribute(PLACE, this);
    }

    /**
     * Finds the words for the request that is being answered.
     *
     * @return the words in its language
     */
    public static Spoken now() {
        return request().map(request -> of(request).in(accepted(request))).orElseGet(() -> OURS.in(null));
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }

    private static @Nullable String accepted(HttpServletRequest request) {
        try {
            return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        } catch (RequestRejectedException e) { // it is no text
            return null;
        }
    }

    private static ProblemWords of(HttpServletRequest request) {
        return request.getServletContext().getAttribute(PLACE) instanceof ProblemWords configured ? configured : OURS;
    }

    private Spoken in(@Nullable String acceptLanguage) {
        return new Spoken(lexicon.in(lexicon.languages().best(acceptLanguage)));
    }

    private static Map<String, String> keys(Words english) {
        Map<String, String> keys = new HashMap<>();
        english.beginning("field.").forEach((key, sentence) -> keys.put(sentence, key));
        return Map.copyOf(keys);
    }

    /**
     * Words in one language.
     *
     * @param words the words
     */
    public record Spoken(Words words) {
        Language language() {
            return words.language();
        }

        /**
         * Says a sentence.
         *
         * @param key which words
         * @param values what stands in them for {@code {0}}, {@code {1}}
         * @return the sentence
         */
        public String sentence(String key, List<String> values) {
            return new FieldError("", "", words.get(key), values).message();
        }

        /** A sentence of a host's own, of which there are no words, stays as it is. */
        String message(FieldError error) {
            return Optional.ofNullable(KEYS.get(error.pattern()))
                    .flatMap(words::find)
                    .map(error::message)
                    .orElseGet(error::message);
        }
    }
}
